//! What do std's types without type parameters implement?

use core::net::{AddrParseError, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use core::num::{FpCategory, IntErrorKind, ParseFloatError, ParseIntError, TryFromIntError};
use core::{array, ascii, cell, char, slice, str, task};
use std::collections::TryReserveError;
use std::ffi::{self, CStr, CString, OsStr, OsString};
use std::path::{self, Path, PathBuf};
use std::sync::{self, atomic, mpsc};
use std::time::{self, Duration, Instant, SystemTime};
use std::{
    alloc, any, backtrace, cmp, convert, env, fmt, fs, hash, io, marker, net, ops, panic, process, string, thread,
};

// SAFETY: none of these holds a value of a caller's type, so neither their drops nor the methods of these traits can run code
// other than std's. None holds a `dyn`, a function or a raw pointer that a caller chose, and none is bound to a thread.
structural! {
    (Type NoTls Clone Default PartialEq Eq PartialOrd Ord Hash Debug Display FromStr) {
        bool, char, u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, String,
    }
    (Type NoTls Clone Default PartialEq PartialOrd Debug Display FromStr) { f32, f64 }
    (Type NoTls PartialEq Eq PartialOrd Ord Hash Debug Display) { str, panic::Location<'_> }
    (Type NoTls Clone Default PartialEq Eq PartialOrd Ord Hash Debug) { (), Duration, marker::PhantomPinned }
    (Type NoTls Clone PartialEq Eq PartialOrd Ord Hash Debug) {
        Instant, SystemTime, any::TypeId, cmp::Ordering, path::Component<'_>, path::Prefix<'_>, path::PrefixComponent<'_>,
    }
    (Type NoTls Clone PartialEq Eq Hash Debug) { atomic::Ordering, alloc::Layout, IntErrorKind, fs::FileType }
    (Clone Default) { Box<str>, Box<CStr>, Box<OsStr> }
    (Clone) { Box<Path>, panic::Location<'_>, fmt::Arguments<'_> }
    (Default) { &str, &mut str, &CStr, &OsStr, std::rc::Rc<str>, std::rc::Rc<CStr>, sync::Arc<str>, sync::Arc<CStr> }

    // Texts and paths.
    (Type NoTls PartialEq Eq PartialOrd Ord Hash Debug) { CStr, OsStr, Path }
    (Type NoTls Clone Default PartialEq Eq PartialOrd Ord Hash Debug FromStr) { CString, OsString, PathBuf }
    (Type NoTls Clone PartialEq Eq PartialOrd Ord Debug) { path::Components<'_> }
    (Type NoTls Debug Display) { path::Display<'_>, ffi::os_str::Display<'_> }
    (Type NoTls Clone PartialEq Eq Debug) { str::Utf8Chunk<'_> }
    (Type NoTls Debug) { ffi::c_void }

    // Addresses.
    (Type NoTls Clone PartialEq Eq PartialOrd Ord Hash Debug Display FromStr) {
        IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6,
    }
    (Type NoTls Clone PartialEq Eq Debug) { net::Shutdown }

    // Errors. (`io::Error`, and what holds one, is further below.)
    (Type NoTls Clone Default PartialEq Eq PartialOrd Ord Hash Debug Display Error) { fmt::Error }
    (Type NoTls Clone PartialEq Eq PartialOrd Ord Hash Debug Display Error) { convert::Infallible }
    (Type NoTls Clone PartialEq Eq PartialOrd Ord Hash Debug Display) { io::ErrorKind }
    (Type NoTls Clone PartialEq Eq Debug Display Error) {
        AddrParseError, ParseFloatError, ParseIntError, TryFromIntError, TryReserveError, alloc::LayoutError,
        char::CharTryFromError, char::DecodeUtf16Error, char::ParseCharError, char::TryFromCharError, env::VarError,
        ffi::FromBytesUntilNulError, ffi::FromBytesWithNulError, ffi::FromVecWithNulError, ffi::IntoStringError,
        ffi::NulError, mpsc::RecvError, mpsc::RecvTimeoutError, mpsc::TryRecvError, path::StripPrefixError,
        slice::GetDisjointMutError, str::ParseBoolError, str::Utf8Error, string::FromUtf8Error, thread::AccessError,
        time::TryFromFloatSecsError,
    }
    (Type NoTls Clone Debug Display Error) { array::TryFromSliceError, time::SystemTimeError }
    (Type NoTls Debug Display Error) { cell::BorrowError, cell::BorrowMutError, env::JoinPathsError, string::FromUtf16Error }
    (Type NoTls Debug) { io::WriterPanicked }
    (Display Error) { io::WriterPanicked }

    // Small enums, options and states.
    (Type NoTls Clone Default PartialEq Eq Hash Debug) { ops::RangeFull }
    (Type NoTls Clone PartialEq Eq Debug) {
        FpCategory, fmt::Alignment, io::SeekFrom, fs::Permissions, process::Output, sync::WaitTimeoutResult,
    }
    (Type NoTls PartialEq Eq Debug) { backtrace::BacktraceStatus }
    (Type NoTls Debug Display) { backtrace::Backtrace }
    (Type NoTls Clone Default PartialEq Eq Debug Display) { process::ExitStatus }
    (Type NoTls Clone Default PartialEq Debug) { process::ExitCode }
    (Type NoTls Clone Default Debug) {
        alloc::System, fs::FileTimes, hash::DefaultHasher, hash::RandomState, io::Empty, io::Sink,
    }
    (Type NoTls Clone Debug) { fs::Metadata, fs::OpenOptions, io::IoSlice<'_> }
    (Type NoTls Debug) {
        fs::DirBuilder, fs::DirEntry, fs::File, io::IoSliceMut<'_>, io::PipeReader, io::PipeWriter, io::Repeat, io::Stderr,
        io::Stdin, io::Stdout, net::TcpListener, net::TcpStream, net::UdpSocket, process::Child, process::ChildStderr,
        process::ChildStdin, process::ChildStdout, process::Stdio,
    }

    // Synchronisation.
    (Type NoTls Default Debug) {
        atomic::AtomicBool, atomic::AtomicU8, atomic::AtomicU16, atomic::AtomicU32, atomic::AtomicU64, atomic::AtomicUsize,
        atomic::AtomicI8, atomic::AtomicI16, atomic::AtomicI32, atomic::AtomicI64, atomic::AtomicIsize, sync::Condvar,
    }
    (Type NoTls Debug) { sync::Barrier, sync::BarrierWaitResult, sync::Once, sync::OnceState }
}

#[cfg(unix)]
mod unix {
    use std::fs::File;
    use std::io::{PipeReader, PipeWriter};
    use std::net::{TcpListener, TcpStream, UdpSocket};
    use std::os::fd::{BorrowedFd, OwnedFd};
    use std::os::unix::net::{SocketAddr, UnixDatagram, UnixListener, UnixStream};
    use std::process::{ChildStderr, ChildStdin, ChildStdout, Stdio};

    // SAFETY: file descriptors, which hold no value of a caller's type and are bound to no thread.
    structural! {
        (Type NoTls Debug) { OwnedFd, BorrowedFd<'_>, UnixDatagram, UnixListener, UnixStream }
        (Type NoTls Clone Debug) { SocketAddr }
        (Clone) { BorrowedFd<'_> }
    }

    impls! {
        {} From<OwnedFd> for
            ChildStdin, ChildStdout, ChildStderr, File, PipeReader, PipeWriter, Stdio, TcpListener, TcpStream, UdpSocket,
            UnixDatagram, UnixListener, UnixStream;
        {} From<ChildStdin> for OwnedFd;
        {} From<ChildStdout> for OwnedFd;
        {} From<ChildStderr> for OwnedFd;
        {} From<File> for OwnedFd;
        {} From<PipeReader> for OwnedFd;
        {} From<PipeWriter> for OwnedFd;
        {} From<TcpListener> for OwnedFd;
        {} From<TcpStream> for OwnedFd;
        {} From<UdpSocket> for OwnedFd;
        {} From<UnixDatagram> for OwnedFd;
        {} From<UnixListener> for OwnedFd;
        {} From<UnixStream> for OwnedFd;
    }
}

// SAFETY: a waker's functions are ambient code, and its methods, its clone and its drop are `outside!` calls, whatever context they are in:
// `allowlist::task` has the argument. So it may come from anywhere, as an `Ambient` may.
structural! {
    (Type NoTls Clone Debug) { task::Waker }
}

// SAFETY: these hide a `dyn` or a vtable (errors, arguments, writers, closures), are guards, or name a thread. In a
// capsule's context they are clean, by the invariant, so that their methods and drops run marked code. They are not
// `NoTls`, so none comes in that was made elsewhere.
structural! {
    (Type Debug Display Error) { io::Error, fs::TryLockError }
    (Type Debug Display) { fmt::Arguments<'_> }
    (Type) {
        fmt::Formatter<'_>, fmt::DebugStruct<'_, '_>, fmt::DebugTuple<'_, '_>, fmt::DebugList<'_, '_>, fmt::DebugSet<'_, '_>,
        fmt::DebugMap<'_, '_>,
    }
    (Type Debug) {
        io::StderrLock<'_>, io::StdinLock<'_>, io::StdoutLock<'_>, process::Command, task::Context<'_>, thread::Builder,
        thread::Scope<'_, '_>,
    }
}

// SAFETY: what `ascii::escape_default` and its like give: characters of a small buffer, or of a string.
structural! {
    (Type NoTls Clone Debug Display) {
        ascii::EscapeDefault, char::EscapeDebug, char::EscapeDefault, char::EscapeUnicode, slice::EscapeAscii<'_>,
        str::EscapeDebug<'_>, str::EscapeDefault<'_>, str::EscapeUnicode<'_>,
    }
}
