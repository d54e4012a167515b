//! Which items of `std::io` may marked code use?
//!
//! Left out: `Error::last_os_error`, whose content is a thread-local's; `Write::by_ref`, which would be taken for `Read`'s of what reads
//! and writes. `io::Error` shows the error in it, which std's own `Box<dyn Error>` may have of anyone: it is made of
//! what becomes a marked one. `Stdin::lines` holds its lock's guard, and is refused.

use std::{
    error,
    fmt::Arguments,
    fs::File,
    io::{
        self, BufRead, BufReader, BufWriter, Bytes, Chain, Cursor, Empty, ErrorKind, IntoInnerError, IoSlice,
        IoSliceMut, IsTerminal, LineWriter, Lines, PipeReader, PipeWriter, Read, Repeat, Seek, SeekFrom, Sink, Split,
        Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock, Take, WriterPanicked,
    },
};

use no_tls_macros::allow;

use super::error::Source;
use super::refused::{ErrorOfThread, ForeignError, HiddenGuard};

allow! {
    #[import]
    trait Read {
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> io::Result<usize>;
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
        fn read_to_string(&mut self, buf: &mut String) -> io::Result<usize>;
        fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<()>;
        fn by_ref(&mut self) -> &mut Self where Self: Sized;
        fn bytes(self) -> Bytes<Self> where Self: Sized;
        fn chain<R: Read>(self, next: R) -> Chain<Self, R> where Self: Sized;
        fn take(self, limit: u64) -> Take<Self> where Self: Sized;
    }

    trait io::Write as IoWrite {
        fn write(&mut self, buf: &[u8]) -> io::Result<usize>;
        fn flush(&mut self) -> io::Result<()>;
        fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> io::Result<usize>;
        fn write_all(&mut self, buf: &[u8]) -> io::Result<()>;
        fn write_fmt(&mut self, args: Arguments<'_>) -> io::Result<()>;
    }

    #[import]
    trait BufRead {
        fn fill_buf(&mut self) -> io::Result<&[u8]>;
        fn consume(&mut self, amount: usize);
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> io::Result<usize>;
        fn skip_until(&mut self, byte: u8) -> io::Result<usize>;
        fn read_line(&mut self, buf: &mut String) -> io::Result<usize>;
        fn split(self, byte: u8) -> Split<Self> where Self: Sized;
        fn lines(self) -> Lines<Self> where Self: Sized;
    }

    #[import]
    trait Seek {
        fn seek(&mut self, pos: SeekFrom) -> io::Result<u64>;
        fn rewind(&mut self) -> io::Result<()>;
        fn stream_position(&mut self) -> io::Result<u64>;
        fn seek_relative(&mut self, offset: i64) -> io::Result<()>;
    }

    impl Stdin {
        fn lock(&self) -> StdinLock<'static>;
        fn read_line(&self, buf: &mut String) -> io::Result<usize>;
    }

    impl Stdout {
        fn lock(&self) -> StdoutLock<'static>;
    }

    impl Stderr {
        fn lock(&self) -> StderrLock<'static>;
    }

    impl<T> Cursor<T> {
        fn new(inner: T) -> Self;
        fn into_inner(self) -> T;
        fn get_ref(&self) -> &T;
        fn get_mut(&mut self) -> &mut T;
        fn position(&self) -> u64;
        fn set_position(&mut self, pos: u64);
    }

    impl<R: Read> BufReader<R> {
        fn new(inner: R) -> Self;
        fn with_capacity(capacity: usize, inner: R) -> Self;
    }

    impl<R: ?Sized> BufReader<R> {
        fn get_ref(&self) -> &R;
        fn get_mut(&mut self) -> &mut R;
        fn buffer(&self) -> &[u8];
        fn capacity(&self) -> usize;
        fn into_inner(self) -> R where R: Sized;
    }

    impl<W: io::Write> BufWriter<W> {
        fn new(inner: W) -> Self;
        fn with_capacity(capacity: usize, inner: W) -> Self;
        fn into_inner(self) -> Result<W, IntoInnerError<Self>>;
        fn into_parts(self) -> (W, Result<Vec<u8>, WriterPanicked>);
    }

    impl<W: ?Sized + io::Write> BufWriter<W> {
        fn get_ref(&self) -> &W;
        fn get_mut(&mut self) -> &mut W;
        fn buffer(&self) -> &[u8];
        fn capacity(&self) -> usize;
    }

    impl<W: io::Write> LineWriter<W> {
        fn new(inner: W) -> Self;
        fn with_capacity(capacity: usize, inner: W) -> Self;
        fn get_mut(&mut self) -> &mut W;
        fn into_inner(self) -> Result<W, IntoInnerError<Self>>;
    }

    impl<W: ?Sized + io::Write> LineWriter<W> {
        fn get_ref(&self) -> &W;
    }

    impl<T, U> Chain<T, U> {
        fn into_inner(self) -> (T, U);
        fn get_ref(&self) -> (&T, &U);
        fn get_mut(&mut self) -> (&mut T, &mut U);
    }

    impl<T> Take<T> {
        fn limit(&self) -> u64;
        fn set_limit(&mut self, limit: u64);
        fn into_inner(self) -> T;
        fn get_ref(&self) -> &T;
        fn get_mut(&mut self) -> &mut T;
    }

    impl Stdin, StdinLock<'_>, Stdout, StdoutLock<'_>, Stderr, StderrLock<'_>, File {
        fn is_terminal(&self) -> bool;
    }

    impl PipeReader, PipeWriter {
        fn try_clone(&self) -> io::Result<Self>;
    }

    impl<'a> IoSlice<'a> {
        fn new(buf: &'a [u8]) -> IoSlice<'a>;
        fn advance(&mut self, n: usize);
        fn advance_slices(bufs: &mut &mut [IoSlice<'a>], n: usize);
    }

    impl<'a> IoSliceMut<'a> {
        fn new(buf: &'a mut [u8]) -> IoSliceMut<'a>;
        fn advance(&mut self, n: usize);
        fn advance_slices(bufs: &mut &mut [IoSliceMut<'a>], n: usize);
    }

    impl WriterPanicked {
        fn into_inner(self) -> Vec<u8>;
    }

    impl io::Error {
        #[refuse(ErrorOfThread)]
        fn last_os_error() -> Self;
        fn from_raw_os_error(code: i32) -> Self;
        fn raw_os_error(&self) -> Option<i32>;
        #[through(Source::of_any_thread)]
        fn get_ref(&self) -> Option<Source<'_>>;
        #[refuse(ForeignError)]
        fn get_mut(&mut self) -> Option<&mut (dyn error::Error + Send + Sync + 'static)>;
        #[refuse(ForeignError)]
        fn into_inner(self) -> Option<Box<dyn error::Error + Send + Sync>>;
        fn downcast<E: error::Error + Send + Sync + 'static>(self) -> Result<E, Self>;
        fn kind(&self) -> ErrorKind;
    }

    impl<W> IntoInnerError<W> {
        fn error(&self) -> &io::Error;
        fn into_inner(self) -> W;
        fn into_error(self) -> io::Error;
        fn into_parts(self) -> (io::Error, W);
    }

    mod std::io as functions {
        fn copy<R: Read + ?Sized, W: io::Write + ?Sized>(reader: &mut R, writer: &mut W) -> io::Result<u64>;
        fn empty() -> Empty;
        fn pipe() -> io::Result<(PipeReader, PipeWriter)>;
        fn read_to_string<R: Read>(reader: R) -> io::Result<String>;
        fn repeat(byte: u8) -> Repeat;
        fn sink() -> Sink;
        fn stderr() -> Stderr;
        fn stdin() -> Stdin;
        fn stdout() -> Stdout;
    }

    impl Stdin {
        #[refuse(HiddenGuard)]
        fn lines(self) -> Lines<StdinLock<'static>>;
    }
}
