//! How does a marked impl of a std trait use what its own methods' type parameters stand for?
//!
//! `fn hash<H: Hasher>(&self, state: &mut H)` cannot ask for a marked hasher: its bounds are std's. But marked code calls
//! it by a twin that did ask. So inside, the argument is wrapped in a type that has the marker:
//!
//! Input:  `fn from_iter<I: IntoIterator<Item = A>>(iter: I) -> Self { body }`
//! Output: `fn from_iter<I: IntoIterator<Item = A>>(iter: I) -> Self { let iter = P::Trusted(iter); body }`

use crate::marked;
use core::hash::{Hash, Hasher};

/// What a twin was given: an iterable (`from_iter`, `extend`), a hasher (`hash`) or a key (`hash_one`).
///
/// Not an iterator itself, for which std would make it an iterable, too: see [`TrustedIterator`].
pub struct Trusted<T>(pub T);

/// The iterator that a twin was given (`sum`, `product`), or that a [`Trusted`] iterable made.
pub struct TrustedIterator<I>(pub I);

impl<T: IntoIterator> IntoIterator for Trusted<T> {
    type Item = T::Item;
    type IntoIter = TrustedIterator<T::IntoIter>;

    #[inline(always)]
    fn into_iter(self) -> Self::IntoIter {
        TrustedIterator(self.0.into_iter())
    }
}

impl<I: Iterator> Iterator for TrustedIterator<I> {
    type Item = I::Item;

    #[inline(always)]
    fn next(&mut self) -> Option<I::Item> {
        self.0.next()
    }

    #[inline(always)]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }

    #[inline(always)]
    fn nth(&mut self, n: usize) -> Option<I::Item> {
        self.0.nth(n)
    }

    #[inline(always)]
    fn fold<B, F: FnMut(B, I::Item) -> B>(self, init: B, f: F) -> B {
        self.0.fold(init, f)
    }
}

impl<I: DoubleEndedIterator> DoubleEndedIterator for TrustedIterator<I> {
    #[inline(always)]
    fn next_back(&mut self) -> Option<I::Item> {
        self.0.next_back()
    }
}

impl<I: ExactSizeIterator> ExactSizeIterator for TrustedIterator<I> {}

macro_rules! writes {
    ($($write:ident $int:ident)+) => { $(
        #[inline(always)]
        fn $write(&mut self, value: $int) {
            self.0.$write(value);
        }
    )+ };
}

impl<H: Hasher> Hasher for Trusted<H> {
    #[inline(always)]
    fn finish(&self) -> u64 {
        self.0.finish()
    }

    #[inline(always)]
    fn write(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    writes! {
        write_u8 u8 write_u16 u16 write_u32 u32 write_u64 u64 write_u128 u128 write_usize usize
        write_i8 i8 write_i16 i16 write_i32 i32 write_i64 i64 write_i128 i128 write_isize isize
    }
}

impl<T: Hash> Hash for Trusted<T> {
    #[inline(always)]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

macro_rules! markers {
    ($( $std:ident for $type:ident; )+) => { $(
        // SAFETY: the impl above forwards to `T`'s. In the ambient context, whatever that runs is harmless. In a capsule's, marked code called
        // the method around it, by a twin that asked for `T`'s marker, or std did, for marked code whose twin asked. So it runs
        // marked code.
        unsafe impl<T: $std> marked::$std for $type<T> {}
    )+ };
}

markers! {
    IntoIterator for Trusted;
    Iterator for TrustedIterator;
    DoubleEndedIterator for TrustedIterator;
    ExactSizeIterator for TrustedIterator;
    Hasher for Trusted;
    Hash for Trusted;
}
