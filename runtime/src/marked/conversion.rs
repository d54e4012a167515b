//! Which conversions are marked?

use crate::marked;
use core::cell::{Cell, OnceCell, RefCell, UnsafeCell};
use core::mem::MaybeUninit;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use core::num::{NonZero, TryFromIntError};
use core::ops::RangeInclusive;
use core::task::{Poll, Waker};
use std::array::TryFromSliceError;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, TryReserveError, VecDeque};
use std::convert::Infallible;
use std::ffi::{CStr, CString, NulError, OsStr, OsString};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::{ChildStderr, ChildStdin, ChildStdout, ExitCode, Stdio};
use std::rc::Rc;
use std::sync::atomic::AtomicPtr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock, TryLockError, mpsc};
use std::task::Wake;
use std::{fs, io};

markers! {
    /// [`From`](core::convert::From) is marked.
    "`{Self}`'s `From<{T}>` is not marked `#[no_tls]`" converted
    From {T}: core::convert::From<T>;

    /// [`Into`](core::convert::Into) is marked, since the other type's [`From`](core::convert::From) is.
    "converting `{Self}` into `{T}` is not marked `#[no_tls]`" written
    Into {T}: core::convert::Into<T>;

    /// [`TryFrom`](core::convert::TryFrom) is marked.
    "`{Self}`'s `TryFrom<{T}>` is not marked `#[no_tls]`" written
    TryFrom {T}: core::convert::TryFrom<T>; type __no_tls0type_Error;

    /// [`TryInto`](core::convert::TryInto) is marked, since the other type's [`TryFrom`](core::convert::TryFrom) is.
    "converting `{Self}` into `{T}` is not marked `#[no_tls]`" written
    TryInto {T}: core::convert::TryInto<T>; type __no_tls0type_Error;

    /// [`FromStr`](core::str::FromStr) is marked: `parse`.
    "`{Self}`'s `FromStr` is not marked `#[no_tls]`" written
    FromStr: core::str::FromStr; type __no_tls0type_Err;

    /// [`ToString`](std::string::ToString) is marked, since [`Display`](core::fmt::Display) is.
    "`{Self}`'s `Display`, which `to_string` calls, is not marked `#[no_tls]`" behind_dyn
    ToString: std::string::ToString;
}

// SAFETY: std's blanket impls, each with its bounds strict: they call the other trait, or return what they get.
impls! {
    {T} From<T> for T;
    {T, U: marked::From<T>} Into<U> for T;
    {T, U: marked::Into<T>} TryFrom<U> for T;
    {T, U: marked::TryFrom<T>} TryInto<U> for T;
    {T: marked::Display + ?Sized} ToString for T;
}

// SAFETY: this wraps the pointer. The waker runs the impl of `Wake` as ambient code, on what is `Send`, `Sync` and `NoTls`, as `outside!`
// would.
impls! {
    {W: Wake + Send + Sync + marked::NoTls + 'static} From<Arc<W>> for Waker;
}

// SAFETY: these wrap a value, or move it elsewhere.
impls! {
    {T} From<T> for
        Arc<T>, Box<T>, Cell<T>, Mutex<T>, OnceCell<T>, OnceLock<T>, Option<T>, Poll<T>, Rc<T>, RefCell<T>, RwLock<T>, UnsafeCell<T>;
    {T: ?Sized} From<Box<T>> for Arc<T>, Rc<T>, Pin<Box<T>>;
    {T} From<Vec<T>> for Arc<[T]>, Rc<[T]>, Box<[T]>, VecDeque<T>;
    {T} From<Box<[T]>> for Vec<T>;
    {T} From<VecDeque<T>> for Vec<T>;
    {T} From<BinaryHeap<T>> for Vec<T>;
    {T, const N: usize} From<[T; N]> for Arc<[T]>, Rc<[T]>, Box<[T]>, Vec<T>, VecDeque<T>, LinkedList<T>;
    {'a, T} From<&'a Option<T>> for Option<&'a T>;
    {'a, T} From<&'a mut Option<T>> for Option<&'a mut T>;
    {T, const N: usize} From<MaybeUninit<[T; N]>> for [MaybeUninit<T>; N];
    {T, const N: usize} From<[MaybeUninit<T>; N]> for MaybeUninit<[T; N]>;
    {T} From<*mut T> for AtomicPtr<T>;
    {T: ?Sized} From<&T> for core::ptr::NonNull<T>;
    {} From<NonZero<char>> for char;
    {T: ?Sized} From<&mut T> for core::ptr::NonNull<T>;
    {T} From<core::range::RangeInclusive<T>> for RangeInclusive<T>;
    {T} From<RangeInclusive<T>> for core::range::RangeInclusive<T>;
    {T} From<PoisonError<T>> for TryLockError<T>;
    {T} From<mpsc::SendError<T>> for mpsc::TrySendError<T>;

    {T, const N: usize} TryFrom<Vec<T>> for [T; N], Box<[T; N]>;
    {T, const N: usize} TryFrom<Box<[T]>> for Box<[T; N]>;
    {T, const N: usize} TryFrom<Rc<[T]>> for Rc<[T; N]>;
    {T, const N: usize} TryFrom<Arc<[T]>> for Arc<[T; N]>;
    {'a, T, const N: usize} TryFrom<&'a [T]> for &'a [T; N];
    {'a, T, const N: usize} TryFrom<&'a mut [T]> for &'a mut [T; N];
    {T: Copy + marked::Clone, const N: usize} TryFrom<&[T]> for [T; N];
    {T: Copy + marked::Clone, const N: usize} TryFrom<&mut [T]> for [T; N];
}

// SAFETY: these clone, order, or hash and compare elements, for which the row asks.
impls! {
    {T: marked::Clone} From<&[T]> for Arc<[T]>, Rc<[T]>, Box<[T]>, Vec<T>;
    {T: marked::Clone} From<&mut [T]> for Arc<[T]>, Rc<[T]>, Box<[T]>, Vec<T>;
    {T: marked::Clone, const N: usize} From<&[T; N]> for Vec<T>;
    {T: marked::Clone, const N: usize} From<&mut [T; N]> for Vec<T>;
    {T: marked::Clone} From<Cow<'_, [T]>> for Box<[T]>;
    {'a, T: marked::Clone} From<Cow<'a, [T]>> for Vec<T>;
    {'a, T: marked::Clone} From<&'a [T]> for Cow<'a, [T]>;
    {'a, T: marked::Clone, const N: usize} From<&'a [T; N]> for Cow<'a, [T]>;
    {'a, T: marked::Clone} From<&'a Vec<T>> for Cow<'a, [T]>;
    {'a, T: marked::Clone} From<Vec<T>> for Cow<'a, [T]>;
    {'a, B: marked::ToOwned + ?Sized} From<Cow<'a, B>> for Arc<B>
        where { Arc<B>: marked::From<&'a B> + marked::From<B::Owned> };
    {'a, B: marked::ToOwned + ?Sized} From<Cow<'a, B>> for Rc<B>
        where { Rc<B>: marked::From<&'a B> + marked::From<B::Owned> };

    {T: marked::Ord} From<Vec<T>> for BinaryHeap<T>;
    {T: marked::Ord, const N: usize} From<[T; N]> for BTreeSet<T>, BinaryHeap<T>;
    {K: marked::Ord, V, const N: usize} From<[(K, V); N]> for BTreeMap<K, V>;
    {T: marked::Eq + marked::Hash, const N: usize} From<[T; N]> for HashSet<T>;
    {K: marked::Eq + marked::Hash, V, const N: usize} From<[(K, V); N]> for HashMap<K, V>;
}

// SAFETY: texts and paths, copied or moved.
impls! {
    {} From<&str> for String, Box<str>, Rc<str>, Arc<str>, Vec<u8>;
    {} From<&mut str> for String, Box<str>, Rc<str>, Arc<str>;
    {} From<String> for Box<str>, Rc<str>, Arc<str>, Vec<u8>, OsString, PathBuf;
    {} From<char> for String;
    {} From<&String> for String;
    {} From<Box<str>> for String, Box<[u8]>;
    {} From<Rc<str>> for Rc<[u8]>;
    {} From<Arc<str>> for Arc<[u8]>;
    {} From<Cow<'_, str>> for Box<str>;
    {'a} From<Cow<'a, str>> for String;
    {'a} From<&'a str> for Cow<'a, str>;
    {'a} From<&'a String> for Cow<'a, str>;
    {'a} From<String> for Cow<'a, str>;

    {} From<&CStr> for CString, Box<CStr>, Rc<CStr>, Arc<CStr>;
    {} From<&mut CStr> for Box<CStr>, Rc<CStr>, Arc<CStr>;
    {} From<CString> for Box<CStr>, Rc<CStr>, Arc<CStr>, Vec<u8>;
    {} From<Box<CStr>> for CString;
    {} From<Cow<'_, CStr>> for Box<CStr>;
    {'a} From<Cow<'a, CStr>> for CString;
    {'a} From<&'a CStr> for Cow<'a, CStr>;
    {'a} From<&'a CString> for Cow<'a, CStr>;
    {'a} From<CString> for Cow<'a, CStr>;
    {} From<Vec<NonZero<u8>>> for CString;

    {} From<&OsStr> for Box<OsStr>, Rc<OsStr>, Arc<OsStr>;
    {} From<&mut OsStr> for Box<OsStr>, Rc<OsStr>, Arc<OsStr>;
    {} From<OsString> for Box<OsStr>, Rc<OsStr>, Arc<OsStr>, PathBuf;
    {} From<Box<OsStr>> for OsString;
    {} From<Cow<'_, OsStr>> for Box<OsStr>;
    {'a} From<Cow<'a, OsStr>> for OsString;
    {'a} From<&'a OsStr> for Cow<'a, OsStr>;
    {'a} From<&'a OsString> for Cow<'a, OsStr>;
    {'a} From<OsString> for Cow<'a, OsStr>;

    {} From<&Path> for Box<Path>, Rc<Path>, Arc<Path>;
    {} From<&mut Path> for Box<Path>, Rc<Path>, Arc<Path>;
    {} From<PathBuf> for Box<Path>, Rc<Path>, Arc<Path>, OsString;
    {} From<Box<Path>> for PathBuf;
    {} From<Cow<'_, Path>> for Box<Path>;
    {'a} From<Cow<'a, Path>> for PathBuf;
    {'a} From<&'a Path> for Cow<'a, Path>;
    {'a} From<&'a PathBuf> for Cow<'a, Path>;
    {'a} From<PathBuf> for Cow<'a, Path>;
    {T: marked::AsRef<OsStr> + ?Sized} From<&T> for OsString, PathBuf;

    {} TryFrom<CString> for String;
    {} TryFrom<Vec<u8>> for String;
    {'a} TryFrom<&'a OsStr> for &'a str;
}

// SAFETY: addresses, errors and handles, repacked. An error that becomes an `io::Error` is std's own.
impls! {
    {} From<Ipv4Addr> for IpAddr;
    {} From<Ipv6Addr> for IpAddr;
    {} From<[u8; 4]> for IpAddr, Ipv4Addr;
    {} From<[u8; 16]> for IpAddr, Ipv6Addr;
    {} From<[u16; 8]> for IpAddr, Ipv6Addr;
    {} From<SocketAddrV4> for SocketAddr;
    {} From<SocketAddrV6> for SocketAddr;
    {I: marked::Into<IpAddr>} From<(I, u16)> for SocketAddr;

    {} From<Infallible> for TryFromIntError, TryFromSliceError;
    {} From<mpsc::RecvError> for mpsc::RecvTimeoutError, mpsc::TryRecvError;
    {} From<io::ErrorKind> for io::Error;
    {} From<NulError> for io::Error;
    {} From<TryReserveError> for io::Error;
    {} From<fs::TryLockError> for io::Error;
    {W} From<io::IntoInnerError<W>> for io::Error;

    {} From<u8> for ExitCode;
    {} From<fs::File> for Stdio;
    {} From<ChildStdin> for Stdio;
    {} From<ChildStdout> for Stdio;
    {} From<ChildStderr> for Stdio;
    {} From<io::Stdout> for Stdio;
    {} From<io::Stderr> for Stdio;
    {} From<io::PipeReader> for Stdio;
    {} From<io::PipeWriter> for Stdio;
}

macro_rules! tuples_and_arrays {
    ($( $n:literal ($($t:ident)+) )+) => { $(
        // SAFETY: the same values in another shape.
        impls! {
            {T} From<[T; $n]> for ($($t,)+);
            {T} From<($($t,)+)> for [T; $n];
        }
    )+ };
}

tuples_and_arrays! {
    1 (T) 2 (T T) 3 (T T T) 4 (T T T T) 5 (T T T T T) 6 (T T T T T T) 7 (T T T T T T T) 8 (T T T T T T T T)
    9 (T T T T T T T T T) 10 (T T T T T T T T T T) 11 (T T T T T T T T T T T) 12 (T T T T T T T T T T T T)
}
