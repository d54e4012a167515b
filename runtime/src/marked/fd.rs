//! Which types hold a file descriptor?

use std::fs::File;
use std::io::{PipeReader, PipeWriter, Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::fd::{BorrowedFd, OwnedFd, RawFd};
use std::os::unix::net::{UnixDatagram, UnixListener, UnixStream};
use std::process::{ChildStderr, ChildStdin, ChildStdout, Stdio};
use std::rc::Rc;
use std::sync::Arc;

markers! {
    /// [`AsFd`](std::os::fd::AsFd) is marked.
    "`{Self}`'s `AsFd` is not marked `#[no_tls]`" written
    AsFd: std::os::fd::AsFd;

    /// [`AsRawFd`](std::os::fd::AsRawFd) is marked.
    "`{Self}`'s `AsRawFd` is not marked `#[no_tls]`" written
    AsRawFd: std::os::fd::AsRawFd;

    /// [`FromRawFd`](std::os::fd::FromRawFd) is marked.
    "`{Self}`'s `FromRawFd` is not marked `#[no_tls]`" written
    FromRawFd: std::os::fd::FromRawFd;

    /// [`IntoRawFd`](std::os::fd::IntoRawFd) is marked.
    "`{Self}`'s `IntoRawFd` is not marked `#[no_tls]`" written
    IntoRawFd: std::os::fd::IntoRawFd;
}

structural! {
    // SAFETY: file descriptors, and what is made of one and gives it out.
    (AsFd AsRawFd FromRawFd IntoRawFd) {
        File, OwnedFd, PipeReader, PipeWriter, TcpListener, TcpStream, UdpSocket, UnixDatagram, UnixListener, UnixStream,
    }
    (AsFd AsRawFd IntoRawFd) { ChildStdin, ChildStdout, ChildStderr }
    (AsFd AsRawFd) {
        BorrowedFd<'_>, Stderr, StderrLock<'_>, Stdin, StdinLock<'_>, Stdout, StdoutLock<'_>,
    }
    (AsRawFd FromRawFd IntoRawFd) { RawFd }
    (FromRawFd) { Stdio }

    // SAFETY: these ask what they refer to or hold.
    (AsFd) { {T: ?Sized} &T, {T: ?Sized} &mut T, {T: ?Sized} Box<T>, {T: ?Sized} Rc<T>, {T: ?Sized} Arc<T> }
    (AsRawFd) { {T} Box<T>, {T} Rc<T>, {T} Arc<T> }
}
