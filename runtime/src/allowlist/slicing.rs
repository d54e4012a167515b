//! Which methods of slices have a bound on an unstable trait?
//!
//! No signature can name std's own `Concat`, `Join`, `SlicePattern`, `OneSidedRange` and `GetDisjointMutIndex`: the traits
//! here have an impl for each of std's.

use std::{
    borrow::Borrow,
    ffi::{OsStr, OsString},
    ops::{Range, RangeFrom, RangeInclusive, RangeTo, RangeToInclusive},
    slice::{GetDisjointMutError, SliceIndex},
};

use crate::marked;

/// A slice whose elements `concat` puts together: strings, or slices of a type that can be cloned.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be put together by `concat`",
    note = "its elements are strings or slices of a type whose `Clone` impl is marked `#[no_tls]`"
)]
pub trait Concat<Item: ?Sized> {
    /// `String` or `Vec`.
    type Output;
    #[doc(hidden)]
    fn concat(&self) -> Self::Output;
}

impl<S: Borrow<str> + marked::Borrow<str>> Concat<str> for [S] {
    type Output = String;

    #[inline]
    fn concat(&self) -> String {
        <[S]>::concat(self)
    }
}

impl<T: Clone + marked::Clone, V: Borrow<[T]> + marked::Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;

    #[inline]
    fn concat(&self) -> Vec<T> {
        <[V]>::concat(self)
    }
}

/// A slice whose elements `join` puts together with a separator between them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be put together by `join` with `{Separator}` between its elements",
    note = "its elements are strings or slices of a type whose `Clone` impl is marked `#[no_tls]`"
)]
pub trait Join<Separator> {
    /// `String` or `Vec`.
    type Output;
    #[doc(hidden)]
    fn join(&self, separator: Separator) -> Self::Output;
}

impl<S: Borrow<str> + marked::Borrow<str>> Join<&str> for [S] {
    type Output = String;

    #[inline]
    fn join(&self, separator: &str) -> String {
        <[S]>::join(self, separator)
    }
}

impl<S: Borrow<OsStr> + marked::Borrow<OsStr>> Join<&OsStr> for [S] {
    type Output = OsString;

    #[inline]
    fn join(&self, separator: &OsStr) -> OsString {
        <[S]>::join(self, separator)
    }
}

impl<T: Clone + marked::Clone, V: Borrow<[T]> + marked::Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;

    #[inline]
    fn join(&self, separator: &T) -> Vec<T> {
        <[V]>::join(self, separator)
    }
}

impl<T: Clone + marked::Clone, V: Borrow<[T]> + marked::Borrow<[T]>> Join<&[T]> for [V] {
    type Output = Vec<T>;

    #[inline]
    fn join(&self, separator: &[T]) -> Vec<T> {
        <[V]>::join(self, separator)
    }
}

/// An index that can be told from others of its kind.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be told from other indices",
    note = "use `usize`, `Range<usize>` or `RangeInclusive<usize>`"
)]
pub trait DisjointIndex<T>: SliceIndex<[T]> {
    #[doc(hidden)]
    fn get_disjoint_mut<const N: usize>(
        slice: &mut [T],
        indices: [Self; N],
    ) -> Result<[&mut Self::Output; N], GetDisjointMutError>
    where
        Self: Sized;

    #[doc(hidden)]
    /// # Safety
    ///
    /// As std's.
    unsafe fn get_disjoint_unchecked_mut<const N: usize>(slice: &mut [T], indices: [Self; N]) -> [&mut Self::Output; N]
    where
        Self: Sized;
}

macro_rules! disjoint_indices {
    ($($index:ty),*) => {
        $(
            impl<T> DisjointIndex<T> for $index {
                #[inline]
                fn get_disjoint_mut<const N: usize>(
                    slice: &mut [T],
                    indices: [Self; N],
                ) -> Result<[&mut Self::Output; N], GetDisjointMutError> {
                    slice.get_disjoint_mut(indices)
                }

                #[inline]
                unsafe fn get_disjoint_unchecked_mut<const N: usize>(
                    slice: &mut [T],
                    indices: [Self; N],
                ) -> [&mut Self::Output; N] {
                    // SAFETY: the caller promises what std asks for.
                    unsafe { slice.get_disjoint_unchecked_mut(indices) }
                }
            }
        )*
    };
}

disjoint_indices!(usize, Range<usize>, RangeInclusive<usize>, core::range::RangeInclusive<usize>);

/// What a slice may begin or end with: a slice or an array.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a slice or an array of `{T}`",
    note = "give it as one: `&[…]`"
)]
pub trait Affix<T> {
    #[doc(hidden)]
    fn as_affix(&self) -> &[T];
}

impl<T> Affix<T> for [T] {
    fn as_affix(&self) -> &[T] {
        self
    }
}

impl<T, const N: usize> Affix<T> for [T; N] {
    fn as_affix(&self) -> &[T] {
        self
    }
}

/// A range that is open at one end.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a range that is open at one end",
    note = "use `..end`, `..=last` or `start..`"
)]
pub trait OneSided: Sized {
    #[doc(hidden)]
    fn split_off<'a, T>(self, slice: &mut &'a [T]) -> Option<&'a [T]>;
    #[doc(hidden)]
    fn split_off_mut<'a, T>(self, slice: &mut &'a mut [T]) -> Option<&'a mut [T]>;
}

macro_rules! one_sided {
    ($($range:ty),*) => {
        $(
            impl OneSided for $range {
                #[inline]
                fn split_off<'a, T>(self, slice: &mut &'a [T]) -> Option<&'a [T]> {
                    slice.split_off(self)
                }

                #[inline]
                fn split_off_mut<'a, T>(self, slice: &mut &'a mut [T]) -> Option<&'a mut [T]> {
                    slice.split_off_mut(self)
                }
            }
        )*
    };
}

one_sided!(RangeTo<usize>, RangeFrom<usize>, RangeToInclusive<usize>);

#[doc(hidden)]
#[allow(non_camel_case_types)]
pub trait __NoTls0_Slicing<T> {
    fn __no_tls0_concat<Item: ?Sized>(&self) -> <[T] as Concat<Item>>::Output
    where
        [T]: Concat<Item>;

    fn __no_tls0_join<Separator>(&self, separator: Separator) -> <[T] as Join<Separator>>::Output
    where
        [T]: Join<Separator>;

    fn __no_tls0_connect<Separator>(&self, separator: Separator) -> <[T] as Join<Separator>>::Output
    where
        [T]: Join<Separator>;

    fn __no_tls0_strip_prefix<P: Affix<T> + ?Sized>(&self, prefix: &P) -> Option<&[T]>
    where
        T: marked::PartialEq;

    fn __no_tls0_strip_suffix<P: Affix<T> + ?Sized>(&self, suffix: &P) -> Option<&[T]>
    where
        T: marked::PartialEq;

    fn __no_tls0_split_off<'a, R: OneSided>(self: &mut &'a Self, range: R) -> Option<&'a Self>;

    fn __no_tls0_split_off_mut<'a, R: OneSided>(self: &mut &'a mut Self, range: R) -> Option<&'a mut Self>;

    fn __no_tls0_get_disjoint_mut<I: DisjointIndex<T>, const N: usize>(
        &mut self,
        indices: [I; N],
    ) -> Result<[&mut I::Output; N], GetDisjointMutError>;

    /// # Safety
    ///
    /// As std's.
    unsafe fn __no_tls0_get_disjoint_unchecked_mut<I: DisjointIndex<T>, const N: usize>(
        &mut self,
        indices: [I; N],
    ) -> [&mut I::Output; N];
}

impl<T> __NoTls0_Slicing<T> for [T] {
    #[inline(always)]
    #[track_caller]
    fn __no_tls0_concat<Item: ?Sized>(&self) -> <[T] as Concat<Item>>::Output
    where
        [T]: Concat<Item>,
    {
        <[T] as Concat<Item>>::concat(self)
    }

    #[inline(always)]
    #[track_caller]
    fn __no_tls0_join<Separator>(&self, separator: Separator) -> <[T] as Join<Separator>>::Output
    where
        [T]: Join<Separator>,
    {
        <[T] as Join<Separator>>::join(self, separator)
    }

    #[inline(always)]
    #[track_caller]
    fn __no_tls0_connect<Separator>(&self, separator: Separator) -> <[T] as Join<Separator>>::Output
    where
        [T]: Join<Separator>,
    {
        <[T] as Join<Separator>>::join(self, separator)
    }

    #[inline(always)]
    #[track_caller]
    fn __no_tls0_strip_prefix<P: Affix<T> + ?Sized>(&self, prefix: &P) -> Option<&[T]>
    where
        T: marked::PartialEq,
    {
        self.strip_prefix(prefix.as_affix())
    }

    #[inline(always)]
    #[track_caller]
    fn __no_tls0_strip_suffix<P: Affix<T> + ?Sized>(&self, suffix: &P) -> Option<&[T]>
    where
        T: marked::PartialEq,
    {
        self.strip_suffix(suffix.as_affix())
    }

    #[inline(always)]
    #[track_caller]
    fn __no_tls0_split_off<'a, R: OneSided>(self: &mut &'a Self, range: R) -> Option<&'a Self> {
        range.split_off(self)
    }

    #[inline(always)]
    #[track_caller]
    fn __no_tls0_split_off_mut<'a, R: OneSided>(self: &mut &'a mut Self, range: R) -> Option<&'a mut Self> {
        range.split_off_mut(self)
    }

    #[inline(always)]
    #[track_caller]
    fn __no_tls0_get_disjoint_mut<I: DisjointIndex<T>, const N: usize>(
        &mut self,
        indices: [I; N],
    ) -> Result<[&mut I::Output; N], GetDisjointMutError> {
        I::get_disjoint_mut(self, indices)
    }

    #[inline(always)]
    #[track_caller]
    unsafe fn __no_tls0_get_disjoint_unchecked_mut<I: DisjointIndex<T>, const N: usize>(
        &mut self,
        indices: [I; N],
    ) -> [&mut I::Output; N] {
        // SAFETY: the caller promises what std asks for.
        unsafe { I::get_disjoint_unchecked_mut(self, indices) }
    }
}

#[doc(hidden)]
pub mod __prelude {
    pub use super::__NoTls0_Slicing as _;
}
