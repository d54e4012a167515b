//! Which comparisons are marked, of one type with itself or with another?

use crate::marked;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet, VecDeque};
use std::ffi::{CStr, CString, OsStr, OsString};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::{Path, PathBuf};
use std::pin::Pin;

markers! {
    /// [`PartialEq`](core::cmp::PartialEq) is marked: `==`, `!=`.
    "`{Self}`'s `PartialEq<{Rhs}>` is not marked `#[no_tls]`" derived
    PartialEq {Rhs: ?Sized = Self}: core::cmp::PartialEq<Rhs>;

    /// [`Eq`](core::cmp::Eq) is marked.
    "`{Self}`'s `Eq` is not marked `#[no_tls]`" derived
    Eq: core::cmp::Eq, PartialEq;

    /// [`PartialOrd`](core::cmp::PartialOrd) is marked: `<`, `<=`, `>`, `>=`.
    "`{Self}`'s `PartialOrd<{Rhs}>` is not marked `#[no_tls]`" derived
    PartialOrd {Rhs: ?Sized = Self}: core::cmp::PartialOrd<Rhs>, PartialEq<Rhs>;

    /// [`Ord`](core::cmp::Ord) is marked.
    "`{Self}`'s `Ord` is not marked `#[no_tls]`" derived
    Ord: core::cmp::Ord, Eq, PartialOrd;
}

// SAFETY: these compare elements in pairs, through the element's own `PartialEq` or `PartialOrd`, which the row asks for.
impls! {
    {T: marked::PartialEq<U>, U} PartialEq<[U]> for [T], Vec<T>;
    {T: marked::PartialEq<U>, U} PartialEq<&[U]> for Vec<T>, VecDeque<T>;
    {T: marked::PartialEq<U>, U} PartialEq<&mut [U]> for Vec<T>, VecDeque<T>;
    {T: marked::PartialEq<U>, U} PartialEq<Vec<U>> for [T], &[T], &mut [T], Vec<T>, VecDeque<T>;
    {T: marked::PartialEq<U>, U, const N: usize} PartialEq<[U; N]> for [T], &[T], &mut [T], [T; N], Vec<T>, VecDeque<T>;
    {T: marked::PartialEq<U>, U, const N: usize} PartialEq<&[U; N]> for Vec<T>, VecDeque<T>;
    {T: marked::PartialEq<U>, U, const N: usize} PartialEq<&mut [U; N]> for VecDeque<T>;
    {T: marked::PartialEq<U>, U, const N: usize} PartialEq<[U]> for [T; N];
    {T: marked::PartialEq<U>, U, const N: usize} PartialEq<&[U]> for [T; N];
    {T: marked::PartialEq<U>, U, const N: usize} PartialEq<&mut [U]> for [T; N];
    {T: marked::PartialEq<U> + marked::Clone, U} PartialEq<Vec<U>> for Cow<'_, [T]>;
    {T: marked::PartialEq<U> + marked::Clone, U} PartialEq<&[U]> for Cow<'_, [T]>;
    {T: marked::PartialEq<U> + marked::Clone, U} PartialEq<&mut [U]> for Cow<'_, [T]>;
}

// SAFETY: these compare what they refer to, through its own trait, which the row asks for.
impls! {
    {A: marked::PartialEq<B> + ?Sized, B: ?Sized} PartialEq<&B> for &A, &mut A;
    {A: marked::PartialEq<B> + ?Sized, B: ?Sized} PartialEq<&mut B> for &A, &mut A;
    {A: marked::PartialOrd<B> + ?Sized, B: ?Sized} PartialOrd<&B> for &A;
    {A: marked::PartialOrd<B> + ?Sized, B: ?Sized} PartialOrd<&mut B> for &mut A;
}

structural! {
    // SAFETY: these compare what they refer to, through its own trait, which is asked for.
    (Eq Ord) { {T: ?Sized} &T, {T: ?Sized} &mut T }
}

// SAFETY: `Pin` compares its pointers' targets, which it reaches by `Deref`: both are asked for.
impls! {
    {P: marked::Deref<Target: marked::PartialEq<Q::Target>>, Q: marked::Deref} PartialEq<Pin<Q>> for Pin<P>;
    {P: marked::Deref<Target: marked::PartialOrd<Q::Target>>, Q: marked::Deref} PartialOrd<Pin<Q>> for Pin<P>;
    {P: marked::Deref<Target: marked::Eq>} Eq for Pin<P>;
    {P: marked::Deref<Target: marked::Ord>} Ord for Pin<P>;
}

// SAFETY: `Cow` compares what it borrows, which it reaches by `Borrow`, a part of `ToOwned`: both are asked for.
impls! {
    {B: marked::PartialEq<C> + marked::ToOwned + ?Sized, C: marked::ToOwned + ?Sized} PartialEq<Cow<'_, C>> for Cow<'_, B>;
    {B: marked::Eq + marked::ToOwned + ?Sized} Eq for Cow<'_, B>;
    {B: marked::PartialOrd + marked::ToOwned + ?Sized} PartialOrd for Cow<'_, B>;
    {B: marked::Ord + marked::ToOwned + ?Sized} Ord for Cow<'_, B>;
}

// SAFETY: these look each key of the one up in the other, which hashes and compares it, and compare values.
impls! {
    {K: marked::Eq + marked::Hash, V: marked::PartialEq, S: marked::BuildHasher} PartialEq for HashMap<K, V, S>;
    {K: marked::Eq + marked::Hash, V: marked::Eq, S: marked::BuildHasher} Eq for HashMap<K, V, S>;
    {T: marked::Eq + marked::Hash, S: marked::BuildHasher} PartialEq for HashSet<T, S>;
    {T: marked::Eq + marked::Hash, S: marked::BuildHasher} Eq for HashSet<T, S>;
}

// SAFETY: texts, paths and addresses: these compare bytes.
impls! {
    {} PartialEq<str> for String, Cow<'_, str>, OsStr, OsString, Path, PathBuf;
    {} PartialEq<&str> for String, Cow<'_, str>, OsString;
    {} PartialEq<String> for str, &str, Cow<'_, str>, Path, PathBuf;
    {} PartialEq<Cow<'_, str>> for str, &str, String;
    {} PartialEq<OsStr> for str;
    {} PartialEq<OsString> for str, &str;
    {} PartialEq<Path> for str, String;
    {} PartialEq<PathBuf> for str, String;
    {} PartialEq<CStr> for CString, Cow<'_, CStr>;
    {} PartialEq<&CStr> for CStr, CString, Cow<'_, CStr>;
    {} PartialEq<CString> for CStr, Cow<'_, CStr>;
    {} PartialEq<Cow<'_, CStr>> for CStr, CString;
    {} PartialOrd<str> for OsStr, OsString;
}

macro_rules! mixed {
    ($($marker:ident)+) => {
        $( mixed! { @ $marker } )+
    };
    (@ $marker:ident) => {
        // SAFETY: paths and addresses: these compare components and bytes.
        impls! {
            {} $marker<OsStr> for &Path, Cow<'_, OsStr>, Cow<'_, Path>, OsString, Path, PathBuf;
            {} $marker<&OsStr> for Cow<'_, OsStr>, Cow<'_, Path>, OsString, Path, PathBuf;
            {} $marker<OsString> for &OsStr, &Path, Cow<'_, OsStr>, Cow<'_, Path>, OsStr, Path, PathBuf;
            {} $marker<Path> for &OsStr, Cow<'_, OsStr>, Cow<'_, Path>, OsStr, OsString, PathBuf;
            {} $marker<&Path> for Cow<'_, OsStr>, Cow<'_, Path>, OsStr, OsString, PathBuf;
            {} $marker<PathBuf> for &OsStr, &Path, Cow<'_, OsStr>, Cow<'_, Path>, OsStr, OsString, Path;
            {} $marker<Cow<'_, OsStr>> for &OsStr, &Path, OsStr, OsString, Path, PathBuf;
            {} $marker<Cow<'_, Path>> for &OsStr, &Path, OsStr, OsString, Path, PathBuf;
            {} $marker<IpAddr> for Ipv4Addr, Ipv6Addr;
            {} $marker<Ipv4Addr> for IpAddr;
            {} $marker<Ipv6Addr> for IpAddr;
        }
    };
}

mixed! { PartialEq PartialOrd }
