//! Which items of `std::net` may marked code use?

use std::{
    io,
    net::{
        Incoming, IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, SocketAddrV4, SocketAddrV6, TcpListener, TcpStream,
        ToSocketAddrs, UdpSocket,
    },
    time::Duration,
};

use no_tls_macros::allow;

allow! {
    trait ToSocketAddrs {
        fn to_socket_addrs(&self) -> io::Result<Self::Iter>;
    }

    impl IpAddr {
        fn is_unspecified(&self) -> bool;
        fn is_loopback(&self) -> bool;
        fn is_multicast(&self) -> bool;
        fn is_ipv4(&self) -> bool;
        fn is_ipv6(&self) -> bool;
        fn to_canonical(&self) -> IpAddr;
    }

    impl Ipv4Addr {
        fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr;
        fn to_bits(self) -> u32;
        fn from_bits(bits: u32) -> Ipv4Addr;
        fn octets(&self) -> [u8; 4];
        fn from_octets(octets: [u8; 4]) -> Ipv4Addr;
        fn is_unspecified(&self) -> bool;
        fn is_loopback(&self) -> bool;
        fn is_private(&self) -> bool;
        fn is_link_local(&self) -> bool;
        fn is_multicast(&self) -> bool;
        fn is_broadcast(&self) -> bool;
        fn is_documentation(&self) -> bool;
        fn to_ipv6_compatible(&self) -> Ipv6Addr;
        fn to_ipv6_mapped(&self) -> Ipv6Addr;
    }

    impl Ipv6Addr {
        fn new(a: u16, b: u16, c: u16, d: u16, e: u16, f: u16, g: u16, h: u16) -> Ipv6Addr;
        fn to_bits(self) -> u128;
        fn from_bits(bits: u128) -> Ipv6Addr;
        fn segments(&self) -> [u16; 8];
        fn from_segments(segments: [u16; 8]) -> Ipv6Addr;
        fn is_unspecified(&self) -> bool;
        fn is_loopback(&self) -> bool;
        fn is_unique_local(&self) -> bool;
        fn is_unicast_link_local(&self) -> bool;
        fn is_multicast(&self) -> bool;
        fn to_ipv4_mapped(&self) -> Option<Ipv4Addr>;
        fn to_ipv4(&self) -> Option<Ipv4Addr>;
        fn to_canonical(&self) -> IpAddr;
        fn octets(&self) -> [u8; 16];
        fn from_octets(octets: [u8; 16]) -> Ipv6Addr;
    }

    impl SocketAddr {
        fn new(ip: IpAddr, port: u16) -> SocketAddr;
        fn ip(&self) -> IpAddr;
        fn set_ip(&mut self, new_ip: IpAddr);
        fn port(&self) -> u16;
        fn set_port(&mut self, new_port: u16);
        fn is_ipv4(&self) -> bool;
        fn is_ipv6(&self) -> bool;
    }

    impl SocketAddrV4 {
        fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4;
        fn ip(&self) -> &Ipv4Addr;
        fn set_ip(&mut self, new_ip: Ipv4Addr);
        fn port(&self) -> u16;
        fn set_port(&mut self, new_port: u16);
    }

    impl SocketAddrV6 {
        fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6;
        fn ip(&self) -> &Ipv6Addr;
        fn set_ip(&mut self, new_ip: Ipv6Addr);
        fn port(&self) -> u16;
        fn set_port(&mut self, new_port: u16);
        fn flowinfo(&self) -> u32;
        fn set_flowinfo(&mut self, new_flowinfo: u32);
        fn scope_id(&self) -> u32;
        fn set_scope_id(&mut self, new_scope_id: u32);
    }

    impl TcpListener {
        fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener>;
        fn local_addr(&self) -> io::Result<SocketAddr>;
        fn try_clone(&self) -> io::Result<TcpListener>;
        fn accept(&self) -> io::Result<(TcpStream, SocketAddr)>;
        fn incoming(&self) -> Incoming<'_>;
        fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        fn ttl(&self) -> io::Result<u32>;
        fn set_only_v6(&self, only_v6: bool) -> io::Result<()>;
        fn only_v6(&self) -> io::Result<bool>;
        fn take_error(&self) -> io::Result<Option<io::Error>>;
        fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
    }

    impl TcpStream {
        fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream>;
        fn connect_timeout(addr: &SocketAddr, timeout: Duration) -> io::Result<TcpStream>;
        fn peer_addr(&self) -> io::Result<SocketAddr>;
        fn local_addr(&self) -> io::Result<SocketAddr>;
        fn shutdown(&self, how: Shutdown) -> io::Result<()>;
        fn try_clone(&self) -> io::Result<TcpStream>;
        fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        fn read_timeout(&self) -> io::Result<Option<Duration>>;
        fn write_timeout(&self) -> io::Result<Option<Duration>>;
        fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        fn set_nodelay(&self, nodelay: bool) -> io::Result<()>;
        fn nodelay(&self) -> io::Result<bool>;
        fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        fn ttl(&self) -> io::Result<u32>;
        fn take_error(&self) -> io::Result<Option<io::Error>>;
        fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
    }

    impl UdpSocket {
        fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket>;
        fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize>;
        fn peer_addr(&self) -> io::Result<SocketAddr>;
        fn local_addr(&self) -> io::Result<SocketAddr>;
        fn try_clone(&self) -> io::Result<UdpSocket>;
        fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        fn read_timeout(&self) -> io::Result<Option<Duration>>;
        fn write_timeout(&self) -> io::Result<Option<Duration>>;
        fn set_broadcast(&self, broadcast: bool) -> io::Result<()>;
        fn broadcast(&self) -> io::Result<bool>;
        fn set_multicast_loop_v4(&self, multicast_loop_v4: bool) -> io::Result<()>;
        fn multicast_loop_v4(&self) -> io::Result<bool>;
        fn set_multicast_ttl_v4(&self, multicast_ttl_v4: u32) -> io::Result<()>;
        fn multicast_ttl_v4(&self) -> io::Result<u32>;
        fn set_multicast_loop_v6(&self, multicast_loop_v6: bool) -> io::Result<()>;
        fn multicast_loop_v6(&self) -> io::Result<bool>;
        fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        fn ttl(&self) -> io::Result<u32>;
        fn join_multicast_v4(&self, multiaddr: &Ipv4Addr, interface: &Ipv4Addr) -> io::Result<()>;
        fn join_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()>;
        fn leave_multicast_v4(&self, multiaddr: &Ipv4Addr, interface: &Ipv4Addr) -> io::Result<()>;
        fn leave_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()>;
        fn take_error(&self) -> io::Result<Option<io::Error>>;
        fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()>;
        fn send(&self, buf: &[u8]) -> io::Result<usize>;
        fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
    }
}
