//! Which items of `std::os::unix::net` may marked code use?

use std::{
    io,
    net::Shutdown,
    os::unix::net::{Incoming, SocketAddr, UnixDatagram, UnixListener, UnixStream},
    path::Path,
    time::Duration,
};

use no_tls_macros::allow;

allow! {
    impl SocketAddr {
        fn from_pathname<P: AsRef<Path>>(path: P) -> io::Result<SocketAddr>;
        fn is_unnamed(&self) -> bool;
        fn as_pathname(&self) -> Option<&Path>;
    }

    impl UnixDatagram {
        fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixDatagram>;
        fn bind_addr(socket_addr: &SocketAddr) -> io::Result<UnixDatagram>;
        fn unbound() -> io::Result<UnixDatagram>;
        fn pair() -> io::Result<(UnixDatagram, UnixDatagram)>;
        fn connect<P: AsRef<Path>>(&self, path: P) -> io::Result<()>;
        fn connect_addr(&self, socket_addr: &SocketAddr) -> io::Result<()>;
        fn try_clone(&self) -> io::Result<UnixDatagram>;
        fn local_addr(&self) -> io::Result<SocketAddr>;
        fn peer_addr(&self) -> io::Result<SocketAddr>;
        fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        fn send_to<P: AsRef<Path>>(&self, buf: &[u8], path: P) -> io::Result<usize>;
        fn send_to_addr(&self, buf: &[u8], socket_addr: &SocketAddr) -> io::Result<usize>;
        fn send(&self, buf: &[u8]) -> io::Result<usize>;
        fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
        fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
        fn read_timeout(&self) -> io::Result<Option<Duration>>;
        fn write_timeout(&self) -> io::Result<Option<Duration>>;
        fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
        fn take_error(&self) -> io::Result<Option<io::Error>>;
        fn shutdown(&self, how: Shutdown) -> io::Result<()>;
    }

    impl UnixListener {
        fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener>;
        fn bind_addr(socket_addr: &SocketAddr) -> io::Result<UnixListener>;
        fn accept(&self) -> io::Result<(UnixStream, SocketAddr)>;
        fn try_clone(&self) -> io::Result<UnixListener>;
        fn local_addr(&self) -> io::Result<SocketAddr>;
        fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
        fn take_error(&self) -> io::Result<Option<io::Error>>;
        fn incoming(&self) -> Incoming<'_>;
    }

    impl UnixStream {
        fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream>;
        fn connect_addr(socket_addr: &SocketAddr) -> io::Result<UnixStream>;
        fn pair() -> io::Result<(UnixStream, UnixStream)>;
        fn try_clone(&self) -> io::Result<UnixStream>;
        fn local_addr(&self) -> io::Result<SocketAddr>;
        fn peer_addr(&self) -> io::Result<SocketAddr>;
        fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
        fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
        fn read_timeout(&self) -> io::Result<Option<Duration>>;
        fn write_timeout(&self) -> io::Result<Option<Duration>>;
        fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
        fn take_error(&self) -> io::Result<Option<io::Error>>;
        fn shutdown(&self, how: Shutdown) -> io::Result<()>;
    }
}
