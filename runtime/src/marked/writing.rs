//! Which types take text or bytes?
//!
//! Two traits of std's are called `Write`, and a macro that reads `W: Write` cannot tell which one is meant. So they share
//! the marker [`Write`], whose parameter is the trait's own `dyn`: `W: marked::Write<dyn Write>` is right either way.

use crate::{marked, private::Writes};
use core::fmt;
use std::collections::VecDeque;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, *};
use std::net::TcpStream;
use std::process::ChildStdin;
use std::sync::Arc;

/// [`fmt::Write`](core::fmt::Write) or [`io::Write`](std::io::Write) is marked, as `D` says: `dyn fmt::Write` or `dyn io::Write`.
///
/// # Safety
///
/// Each method of `Self`'s implementation of `D`'s trait, those that it does not override too, runs only marked code and
/// allowlisted items, if the values that it is given are clean.
#[diagnostic::on_unimplemented(
    message = "`{Self}`'s `Write` is not marked `#[no_tls]`",
    label = "marked code needs a marked impl here, of the trait of `{D}`",
    note = "mark the impl with `#[no_tls]`; call another crate's impl in `outside!(…)`"
)]
pub unsafe trait Write<D: ?Sized>: Writes<D> {
    #[doc(hidden)]
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}

exact! { Write { D: ?Sized }: Writes<D> }

/// [`fmt::Write`](core::fmt::Write) is marked: what `dyn fmt::Write` means in marked code is `dyn marked::FmtWrite`.
///
/// # Safety
///
/// Implemented for each type whose `fmt::Write` is, by [`Write`].
#[diagnostic::on_unimplemented(
    message = "`{Self}`'s `fmt::Write` is not marked `#[no_tls]`",
    label = "marked code needs a marked impl here",
    note = "mark the impl with `#[no_tls]`; call another crate's impl in `outside!(…)`"
)]
pub unsafe trait FmtWrite: fmt::Write + Write<dyn fmt::Write> {
    #[doc(hidden)]
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}

/// [`io::Write`](std::io::Write) is marked: what `dyn io::Write` means in marked code is `dyn marked::IoWrite`.
///
/// # Safety
///
/// Implemented for each type whose `io::Write` is, by [`Write`].
#[diagnostic::on_unimplemented(
    message = "`{Self}`'s `io::Write` is not marked `#[no_tls]`",
    label = "marked code needs a marked impl here",
    note = "mark the impl with `#[no_tls]`; call another crate's impl in `outside!(…)`"
)]
pub unsafe trait IoWrite: io::Write + Write<dyn io::Write> {
    #[doc(hidden)]
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}

// SAFETY: they say no more than their supertraits.
unsafe impl<W: fmt::Write + Write<dyn fmt::Write> + ?Sized> FmtWrite for W {}
// SAFETY: as above.
unsafe impl<W: io::Write + Write<dyn io::Write> + ?Sized> IoWrite for W {}

// SAFETY: these forward to what they refer to or hold, or append text. What a formatter writes to is clean, by the invariant.
impls! {
    {W: marked::FmtWrite + ?Sized} Write<dyn fmt::Write> for &mut W;
    {} Write<dyn fmt::Write> for String, OsString, fmt::Formatter<'_>;
}

// SAFETY: these forward to what they refer to or hold, and buffer in memory.
impls! {
    {W: marked::IoWrite + ?Sized} Write<dyn io::Write> for &mut W, Box<W>, BufWriter<W>, LineWriter<W>;
}

// SAFETY: bytes in memory, and calls of the operating system. The thread-local by which std captures a test's output holds no
// caller's code.
impls! {
    {} Write<dyn io::Write> for
        Vec<u8>, VecDeque<u8>, &mut [u8], Cursor<&mut [u8]>, Cursor<&mut Vec<u8>>, Cursor<Vec<u8>>, Cursor<Box<[u8]>>, Empty, &Empty,
        Sink, &Sink, Stdout, &Stdout, StdoutLock<'_>, Stderr, &Stderr, StderrLock<'_>, File, &File, Arc<File>, TcpStream, &TcpStream,
        ChildStdin, &ChildStdin, PipeWriter, &PipeWriter;
    {const N: usize} Write<dyn io::Write> for Cursor<[u8; N]>;
}

#[cfg(unix)]
// SAFETY: calls of the operating system.
impls! { {} Write<dyn io::Write> for std::os::unix::net::UnixStream, &std::os::unix::net::UnixStream; }
