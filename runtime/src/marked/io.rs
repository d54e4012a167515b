//! Which readers are marked?

use crate::marked;
use std::collections::VecDeque;
use std::fs::File;
use std::io::*;
use std::net::TcpStream;
use std::process::{ChildStderr, ChildStdout};
use std::sync::Arc;

markers! {
    /// [`io::Read`](std::io::Read) is marked.
    "`{Self}`'s `Read` is not marked `#[no_tls]`" behind_dyn
    Read: std::io::Read;

    /// [`io::BufRead`](std::io::BufRead) is marked.
    "`{Self}`'s `BufRead` is not marked `#[no_tls]`" written
    BufRead: std::io::BufRead, Read;

    /// [`io::Seek`](std::io::Seek) is marked.
    "`{Self}`'s `Seek` is not marked `#[no_tls]`" written
    Seek: std::io::Seek;
}

structural! {
    // SAFETY: these forward to what they refer to or hold, and buffer in memory.
    (Read BufRead Seek) { {T: ?Sized} &mut T, {T: ?Sized} Box<T> }
    (Read Seek) { {R: ?Sized} BufReader<R> }
    (Read BufRead) { {A, B} Chain<A, B> }
    (Read BufRead Seek) { {R} Take<R> }

    // SAFETY: bytes in memory. The thread-local by which std captures a test's output holds no caller's code.
    (Read BufRead) { &[u8], VecDeque<u8>, Empty, StdinLock<'_> }
    (Read) { Repeat, Stdin, &Stdin }
    (Seek) { Empty }

    // SAFETY: calls of the operating system.
    (Read Seek) { File, &File, Arc<File> }
    (Read) { TcpStream, &TcpStream }
    (Read) { ChildStdout, ChildStderr, PipeReader, &PipeReader }
}

#[cfg(unix)]
// SAFETY: calls of the operating system.
structural! { (Read) { std::os::unix::net::UnixStream, &std::os::unix::net::UnixStream } }

// SAFETY: a cursor moves over what its content lends; a reader fills its buffer; a writer seeks after it has written.
impls! {
    {T: marked::AsRef<[u8]>} Read for Cursor<T>;
    {T: marked::AsRef<[u8]>} BufRead for Cursor<T>;
    {T: marked::AsRef<[u8]>} Seek for Cursor<T>;
    {R: marked::Read + ?Sized} BufRead for BufReader<R>;
    {W: marked::IoWrite + marked::Seek + ?Sized} Seek for BufWriter<W>;
}
