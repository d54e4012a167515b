//! Which types lend what they hold, by index or as another type?

use crate::marked;
use core::cell::Cell;
use core::mem::MaybeUninit;
use core::ops::{Bound, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use core::slice;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::{Component, Components, Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::{path, string, vec};

markers! {
    /// [`Index`](core::ops::Index) is marked: `a[i]`.
    "`{Self}`'s `Index<{I}>` is not marked `#[no_tls]`" written
    Index {I: ?Sized}: core::ops::Index<I>; type __no_tls0type_Output;

    /// [`IndexMut`](core::ops::IndexMut) is marked: `a[i] = x`.
    "`{Self}`'s `IndexMut<{I}>` is not marked `#[no_tls]`" written
    IndexMut {I: ?Sized}: core::ops::IndexMut<I>, Index<I>;

    /// [`AsRef`](core::convert::AsRef) is marked.
    "`{Self}`'s `AsRef<{T}>` is not marked `#[no_tls]`" written
    AsRef {T: ?Sized}: core::convert::AsRef<T>;

    /// [`AsMut`](core::convert::AsMut) is marked.
    "`{Self}`'s `AsMut<{T}>` is not marked `#[no_tls]`" written
    AsMut {T: ?Sized}: core::convert::AsMut<T>;

    /// [`Borrow`](core::borrow::Borrow) is marked.
    "`{Self}`'s `Borrow<{T}>` is not marked `#[no_tls]`" written
    Borrow {T: ?Sized}: core::borrow::Borrow<T>;

    /// [`BorrowMut`](core::borrow::BorrowMut) is marked.
    "`{Self}`'s `BorrowMut<{T}>` is not marked `#[no_tls]`" written
    BorrowMut {T: ?Sized}: core::borrow::BorrowMut<T>, Borrow<T>;

    /// [`ToOwned`](std::borrow::ToOwned) is marked, and the owned type's [`Borrow`](core::borrow::Borrow): `to_owned`, `Cow`.
    "`{Self}`'s `ToOwned` is not marked `#[no_tls]`" written
    ToOwned: std::borrow::ToOwned<Owned: Borrow<Self>>; type __no_tls0type_Owned;

    /// [`RangeBounds`](core::ops::RangeBounds) is marked.
    "`{Self}`'s `RangeBounds<{T}>` is not marked `#[no_tls]`" written
    RangeBounds {T: ?Sized}: core::ops::RangeBounds<T>;

    /// [`SliceIndex`](core::slice::SliceIndex) is marked, as of each type that has it: an index of a slice or of a `str`.
    "`{Self}`'s `SliceIndex<{T}>` is not marked `#[no_tls]`" written
    SliceIndex {T: ?Sized}: core::slice::SliceIndex<T>; type __no_tls0type_Output;
}

// SAFETY: these compute a place in memory. `SliceIndex` is sealed, so `I` is one of std's own.
impls! {
    {T, I: slice::SliceIndex<[T]>} Index<I> for [T], Vec<T>;
    {T, I: slice::SliceIndex<[T]>} IndexMut<I> for [T], Vec<T>;
    {T, I, const N: usize} Index<I> for [T; N] where { [T]: marked::Index<I> };
    {T, I, const N: usize} IndexMut<I> for [T; N] where { [T]: marked::IndexMut<I> };
    {I: slice::SliceIndex<str>} Index<I> for str, String;
    {I: slice::SliceIndex<str>} IndexMut<I> for str, String;
    {T} Index<usize> for VecDeque<T>;
    {T} IndexMut<usize> for VecDeque<T>;
    {} Index<RangeFrom<usize>> for CStr;
    {} Index<RangeFull> for CString, OsString;
    {} IndexMut<RangeFull> for OsString;
}

// SAFETY: these look the key up, which compares or hashes it as it is borrowed.
impls! {
    {K: marked::Borrow<Q> + marked::Ord, V, Q: marked::Ord + ?Sized} Index<&Q> for BTreeMap<K, V>;
    {K: marked::Borrow<Q> + marked::Eq + marked::Hash, V, Q: marked::Eq + marked::Hash + ?Sized, S: marked::BuildHasher}
        Index<&Q> for HashMap<K, V, S>;
}

// SAFETY: these lend memory that they hold.
impls! {
    {T} AsRef<[T]> for [T], Vec<T>, slice::Iter<'_, T>, slice::IterMut<'_, T>, vec::IntoIter<T>;
    {'a, T} AsRef<[T]> for vec::Drain<'a, T>;
    {T} AsRef<Vec<T>> for Vec<T>;
    {T, const N: usize} AsRef<[T]> for [T; N];
    {T: ?Sized} AsRef<T> for Box<T>, Rc<T>, Arc<T>;
    {T, const N: usize} AsRef<[Cell<T>; N]> for Cell<[T; N]>;
    {T, const N: usize} AsRef<[Cell<T>]> for Cell<[T; N]>;
    {T} AsRef<[Cell<T>]> for Cell<[T]>;
    {T, const N: usize} AsRef<[MaybeUninit<T>; N]> for MaybeUninit<[T; N]>;
    {T, const N: usize} AsRef<[MaybeUninit<T>]> for MaybeUninit<[T; N]>;
    {} AsRef<str> for str, String, string::Drain<'_>;
    {} AsRef<[u8]> for str, String, string::Drain<'_>;
    {} AsRef<CStr> for CStr, CString;
    {} AsRef<OsStr> for str, String, OsStr, OsString, Path, PathBuf, Component<'_>, Components<'_>, path::Iter<'_>;
    {} AsRef<Path>
        for str, String, OsStr, OsString, Cow<'_, OsStr>, Path, PathBuf, Component<'_>, Components<'_>, path::Iter<'_>;

    {T} AsMut<[T]> for [T], Vec<T>;
    {T} AsMut<Vec<T>> for Vec<T>;
    {T, const N: usize} AsMut<[T]> for [T; N];
    {T: ?Sized} AsMut<T> for Box<T>;
    {T, const N: usize} AsMut<[MaybeUninit<T>; N]> for MaybeUninit<[T; N]>;
    {T, const N: usize} AsMut<[MaybeUninit<T>]> for MaybeUninit<[T; N]>;
    {} AsMut<str> for str, String;

    {T: ?Sized} Borrow<T> for T, &T, &mut T, Box<T>, Rc<T>, Arc<T>;
    {T} Borrow<[T]> for Vec<T>;
    {T, const N: usize} Borrow<[T]> for [T; N];
    {} Borrow<str> for String;
    {} Borrow<CStr> for CString;
    {} Borrow<OsStr> for OsString;
    {} Borrow<Path> for PathBuf;

    {T: ?Sized} BorrowMut<T> for T, &mut T, Box<T>;
    {T} BorrowMut<[T]> for Vec<T>;
    {T, const N: usize} BorrowMut<[T]> for [T; N];
    {} BorrowMut<str> for String;
}

// SAFETY: these call what they refer to, as the row says. A `Cow` lends by `Borrow`, a part of `ToOwned`.
impls! {
    {T: marked::AsRef<U> + ?Sized, U: ?Sized} AsRef<U> for &T, &mut T;
    {T: marked::AsMut<U> + ?Sized, U: ?Sized} AsMut<U> for &mut T;
    {T: marked::ToOwned + ?Sized} AsRef<T> for Cow<'_, T>;
    {'a, B: marked::ToOwned + ?Sized} Borrow<B> for Cow<'a, B>;
}

// SAFETY: std's blanket impl clones; a slice clones its elements; texts and paths are copied.
impls! {
    {T: marked::Clone} ToOwned for T;
    {T: marked::Clone} ToOwned for [T];
    {} ToOwned for str, CStr, OsStr, Path;
}

// SAFETY: these lend their ends.
impls! {
    {T: ?Sized} RangeBounds<T> for RangeFull;
    {T} RangeBounds<T> for
        Range<T>, RangeFrom<T>, RangeTo<T>, RangeInclusive<T>, RangeToInclusive<T>, core::range::RangeInclusive<T>;
    {T} RangeBounds<T> for
        Range<&T>, RangeFrom<&T>, RangeTo<&T>, RangeInclusive<&T>, RangeToInclusive<&T>, core::range::RangeInclusive<&T>;
    {T} RangeBounds<T> for (Bound<T>, Bound<T>);
    {'a, T: ?Sized + 'a} RangeBounds<T> for (Bound<&'a T>, Bound<&'a T>);
}

// SAFETY: these compute a place in memory.
impls! {
    {T} SliceIndex<[T]> for usize, (Bound<usize>, Bound<usize>);
    {T} SliceIndex<[T]> for
        Range<usize>, RangeFrom<usize>, RangeFull, RangeTo<usize>, RangeInclusive<usize>, RangeToInclusive<usize>,
        core::range::RangeInclusive<usize>;
    {} SliceIndex<str> for
        Range<usize>, RangeFrom<usize>, RangeFull, RangeTo<usize>, RangeInclusive<usize>, RangeToInclusive<usize>,
        core::range::RangeInclusive<usize>, (Bound<usize>, Bound<usize>);
}
