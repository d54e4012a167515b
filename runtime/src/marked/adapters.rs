//! Which adapters of `core::iter` are marked, over which iterators?

use crate::marked;
use core::char::DecodeUtf16;
use core::iter::*;
use std::io;

// In all of this file, SAFETY: an adapter calls its iterator's methods, and its closures, which are clean by the invariant. It
// calls `clone`, `default` or `into_iter` where its row asks for that. One closure is cloned where it is `Copy`, by a copy.

structural! {
    (Type NoTls) {
        {A, B} Chain<A, B>, {A, B} Zip<A, B>, {I} Cloned<I>, {I} Copied<I>, {I} Cycle<I>, {I} Enumerate<I>, {I} Fuse<I>, {I} Rev<I>,
        {I} Skip<I>, {I} StepBy<I>, {I} Take<I>, {I, F} Filter<I, F>, {I, F} FilterMap<I, F>, {I, F} Inspect<I, F>, {I, F} Map<I, F>,
        {I, F} MapWhile<I, F>, {I, F} SkipWhile<I, F>, {I, F} TakeWhile<I, F>, {I, S, F} Scan<I, S, F>, {F} FromFn<F>, {F} OnceWith<F>,
        {F} RepeatWith<F>, {T} Repeat<T>, {T} RepeatN<T>, {T, F} Successors<T, F>,
    }
    (Clone Debug) {
        {A, B} Chain<A, B>, {A, B} Zip<A, B>, {I} Cloned<I>, {I} Copied<I>, {I} Cycle<I>, {I} Enumerate<I>, {I} Fuse<I>, {I} Rev<I>,
        {I} Skip<I>, {I} StepBy<I>, {I} Take<I>, {T} Repeat<T>,
    }
    (Clone) { {T} RepeatN<T>, {I; F: Copy} Filter<I, F>, {I; F: Copy} FilterMap<I, F>, {I; F: Copy} Inspect<I, F>, {I; F: Copy} Map<I, F>,
        {I; F: Copy} MapWhile<I, F>, {I; F: Copy} SkipWhile<I, F>, {I; F: Copy} TakeWhile<I, F>, {I, S; F: Copy} Scan<I, S, F>,
        {T; F: Copy} Successors<T, F>, {; F: Copy} FromFn<F>, {; F: Copy} OnceWith<F>, {; F: Copy} RepeatWith<F> }
    (Debug) {
        {I; F} Filter<I, F>, {I; F} FilterMap<I, F>, {I; F} Inspect<I, F>, {I; F} Map<I, F>, {I; F} MapWhile<I, F>,
        {I; F} SkipWhile<I, F>, {I; F} TakeWhile<I, F>, {I, S; F} Scan<I, S, F>, {T; F} Successors<T, F>, {; F} FromFn<F>,
        {; F} OnceWith<F>, {; F} RepeatWith<F>,
    }
    (Default) { {A, B} Chain<A, B>, {I} Cloned<I>, {I} Copied<I>, {I} Enumerate<I>, {I} Fuse<I>, {I} Rev<I> }
    (Iterator DoubleEndedIterator ExactSizeIterator) { {I} Fuse<I>, {I} Peekable<I> }
    (FusedIterator) { {I} Enumerate<I>, {I} Peekable<I>, {I} Skip<I>, {I} Take<I>, {A, B} Zip<A, B> }
    (Iterator) { {I} Enumerate<I>, {I} Skip<I>, {I} StepBy<I>, {I} Take<I>, {A, B} Zip<A, B> }
    (ExactSizeIterator) { {I} Enumerate<I>, {I} Skip<I>, {I} StepBy<I>, {I} Take<I>, {A, B} Zip<A, B> }
}

impls! {
    {I: marked::DoubleEndedIterator} Iterator for Rev<I>;
    {I: marked::DoubleEndedIterator} DoubleEndedIterator for Rev<I>;
    {I: marked::DoubleEndedIterator + marked::FusedIterator} FusedIterator for Rev<I>;
    {I: marked::Iterator} FusedIterator for Fuse<I>;
    {I: marked::DoubleEndedIterator + marked::ExactSizeIterator} ExactSizeIterator for Rev<I>;
    {I: marked::DoubleEndedIterator + marked::ExactSizeIterator} DoubleEndedIterator for Enumerate<I>, Skip<I>, StepBy<I>, Take<I>;
    {A: marked::DoubleEndedIterator + marked::ExactSizeIterator, B: marked::DoubleEndedIterator + marked::ExactSizeIterator}
        DoubleEndedIterator for Zip<A, B>;
    {A: marked::Iterator, B: marked::Iterator<Item = A::Item>} Iterator for Chain<A, B>;
    {A: marked::DoubleEndedIterator, B: marked::DoubleEndedIterator<Item = A::Item>} DoubleEndedIterator for Chain<A, B>;
    {A: marked::FusedIterator, B: marked::FusedIterator<Item = A::Item>} FusedIterator for Chain<A, B>;
    {I: marked::Iterator + marked::Clone} Iterator for Cycle<I>;
    {I: marked::Iterator + marked::Clone} FusedIterator for Cycle<I>;

    {'a, I: marked::Iterator<Item = &'a T>, T: marked::Clone + 'a} Iterator for Cloned<I>;
    {'a, I: marked::DoubleEndedIterator<Item = &'a T>, T: marked::Clone + 'a} DoubleEndedIterator for Cloned<I>;
    {'a, I: marked::ExactSizeIterator<Item = &'a T>, T: marked::Clone + 'a} ExactSizeIterator for Cloned<I>;
    {'a, I: marked::FusedIterator<Item = &'a T>, T: marked::Clone + 'a} FusedIterator for Cloned<I>;
    {'a, I: marked::Iterator<Item = &'a T>, T: Copy + marked::Clone + 'a} Iterator for Copied<I>;
    {'a, I: marked::DoubleEndedIterator<Item = &'a T>, T: Copy + marked::Clone + 'a} DoubleEndedIterator for Copied<I>;
    {'a, I: marked::ExactSizeIterator<Item = &'a T>, T: Copy + marked::Clone + 'a} ExactSizeIterator for Copied<I>;
    {'a, I: marked::FusedIterator<Item = &'a T>, T: Copy + marked::Clone + 'a} FusedIterator for Copied<I>;

    {T: marked::Clone} Iterator for Repeat<T>, RepeatN<T>;
    {T: marked::Clone} FusedIterator for Repeat<T>, RepeatN<T>;
    {T: marked::Clone} DoubleEndedIterator for Repeat<T>, RepeatN<T>, Take<Repeat<T>>;
    {T: marked::Clone} ExactSizeIterator for RepeatN<T>, Take<Repeat<T>>;
    {T: marked::Debug + marked::Clone} Debug for RepeatN<T>;
    {A, F: FnMut() -> A} Iterator for RepeatWith<F>;
    {A, F: FnMut() -> A} FusedIterator for RepeatWith<F>;
    {A, F: FnMut() -> A} ExactSizeIterator for Take<RepeatWith<F>>;
    {A, F: FnOnce() -> A} Iterator for OnceWith<F>;
    {A, F: FnOnce() -> A} DoubleEndedIterator for OnceWith<F>;
    {A, F: FnOnce() -> A} FusedIterator for OnceWith<F>;
    {A, F: FnOnce() -> A} ExactSizeIterator for OnceWith<F>;
    {A, F: FnMut() -> Option<A>} Iterator for FromFn<F>;
    {A, F: FnMut(&A) -> Option<A>} Iterator for Successors<A, F>;
    {A, F: FnMut(&A) -> Option<A>} FusedIterator for Successors<A, F>;

    {B, I: marked::Iterator, F: FnMut(I::Item) -> B} Iterator for Map<I, F>;
    {B, I: marked::DoubleEndedIterator, F: FnMut(I::Item) -> B} DoubleEndedIterator for Map<I, F>;
    {B, I: marked::ExactSizeIterator, F: FnMut(I::Item) -> B} ExactSizeIterator for Map<I, F>;
    {B, I: marked::FusedIterator, F: FnMut(I::Item) -> B} FusedIterator for Map<I, F>;
    {B, I: marked::Iterator, F: FnMut(I::Item) -> Option<B>} Iterator for FilterMap<I, F>, MapWhile<I, F>;
    {B, I: marked::DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>} DoubleEndedIterator for FilterMap<I, F>;
    {B, I: marked::FusedIterator, F: FnMut(I::Item) -> Option<B>} FusedIterator for FilterMap<I, F>;
    {I: marked::Iterator, F: FnMut(&I::Item) -> bool} Iterator for Filter<I, F>, SkipWhile<I, F>, TakeWhile<I, F>;
    {I: marked::DoubleEndedIterator, F: FnMut(&I::Item) -> bool} DoubleEndedIterator for Filter<I, F>;
    {I: marked::FusedIterator, F: FnMut(&I::Item) -> bool} FusedIterator for Filter<I, F>, SkipWhile<I, F>, TakeWhile<I, F>;
    {I: marked::Iterator, F: FnMut(&I::Item)} Iterator for Inspect<I, F>;
    {I: marked::DoubleEndedIterator, F: FnMut(&I::Item)} DoubleEndedIterator for Inspect<I, F>;
    {I: marked::ExactSizeIterator, F: FnMut(&I::Item)} ExactSizeIterator for Inspect<I, F>;
    {I: marked::FusedIterator, F: FnMut(&I::Item)} FusedIterator for Inspect<I, F>;
    {B, I: marked::Iterator, S, F: FnMut(&mut S, I::Item) -> Option<B>} Iterator for Scan<I, S, F>;
}

// These hold items, or iterators made of them, too.
impls! {
    {I: marked::Type + marked::Iterator<Item: marked::Type>} Type for Peekable<I>;
    {I: marked::NoTls + marked::Iterator<Item: marked::NoTls>} NoTls for Peekable<I>;
    {I: marked::Clone + marked::Iterator<Item: marked::Clone>} Clone for Peekable<I>;
    {I: marked::Debug + marked::Iterator<Item: marked::Debug>} Debug for Peekable<I>;

    {I: marked::Iterator<Item: marked::IntoIterator>} Iterator for Flatten<I>;
    {I: marked::DoubleEndedIterator<Item: marked::IntoIterator<IntoIter: marked::DoubleEndedIterator>>} DoubleEndedIterator
        for Flatten<I>;
    {I: marked::FusedIterator<Item: marked::IntoIterator>} FusedIterator for Flatten<I>;
    {I: marked::Default + marked::Iterator<Item: marked::IntoIterator>} Default for Flatten<I>;
    {I: marked::Type + marked::Iterator<Item: marked::IntoIterator<IntoIter: marked::Type>>} Type for Flatten<I>;
    {I: marked::NoTls + marked::Iterator<Item: marked::IntoIterator<IntoIter: marked::NoTls>>} NoTls for Flatten<I>;
    {I: marked::Clone + marked::Iterator<Item: marked::IntoIterator<IntoIter: marked::Clone>>} Clone for Flatten<I>;
    {I: marked::Debug + marked::Iterator<Item: marked::IntoIterator<IntoIter: marked::Debug>>} Debug for Flatten<I>;

    {I: marked::Iterator, U: marked::IntoIterator, F: FnMut(I::Item) -> U} Iterator for FlatMap<I, U, F>;
    {
        I: marked::DoubleEndedIterator, U: marked::IntoIterator<IntoIter: marked::DoubleEndedIterator>, F: FnMut(I::Item) -> U
    } DoubleEndedIterator for FlatMap<I, U, F>;
    {I: marked::FusedIterator, U: marked::IntoIterator, F: FnMut(I::Item) -> U} FusedIterator for FlatMap<I, U, F>;
    {I: marked::Type, U: marked::Type + marked::IntoIterator<IntoIter: marked::Type>, F: marked::Type} Type for FlatMap<I, U, F>;
    {I: marked::NoTls, U: marked::NoTls + marked::IntoIterator<IntoIter: marked::NoTls>, F: marked::NoTls} NoTls for FlatMap<I, U, F>;
    {I: marked::Clone, U: marked::Clone + marked::IntoIterator<IntoIter: marked::Clone>, F: Copy} Clone for FlatMap<I, U, F>;
    {I: marked::Debug, U: marked::IntoIterator<IntoIter: marked::Debug>, F} Debug for FlatMap<I, U, F>;

    {I: marked::Iterator<Item = u16>} Iterator for DecodeUtf16<I>;
    {I: marked::FusedIterator<Item = u16>} FusedIterator for DecodeUtf16<I>;
    {I: marked::Type + marked::Iterator<Item = u16>} Type for DecodeUtf16<I>;
    {I: marked::NoTls + marked::Iterator<Item = u16>} NoTls for DecodeUtf16<I>;
    {I: marked::Clone + marked::Iterator<Item = u16>} Clone for DecodeUtf16<I>;
}

// Lines, bytes and parts of what is read.
structural! {
    (Type NoTls Debug) {
        {R} io::Bytes<R>, {R} io::Lines<R>, {R} io::Split<R>, {A, B} io::Chain<A, B>, {R} io::Take<R>,
    }
}

impls! {
    {R: marked::Read} Iterator for io::Bytes<R>;
    {R: marked::BufRead} Iterator for io::Lines<R>, io::Split<R>;
}
