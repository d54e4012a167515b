//! Which of std's own iterators, over collections, slices, texts and the system, are marked?

use crate::marked;
use core::ops::{Range, RangeFrom, RangeInclusive};
use core::{array, ascii, char, iter, option, result, slice, str};
use std::collections::{binary_heap, btree_map, btree_set, hash_map, hash_set, linked_list, vec_deque};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::mpsc;
use std::{env, fs, net, path, process, string, vec};

/// Iterators, which call nothing of their items.
///
/// Input:  `(Iterator Clone) { {T} slice::Iter<'_, T> }`
/// Output: `Iterator` and `Clone` of it for every `T`; `Type`, `NoTls` and `Debug` where `T` has them.
macro_rules! iterators {
    ($( $markers:tt { $( $({ $($param:ident),* $(; $($free:tt)*)? })? $type:ty ),+ $(,)? } )+) => {
        $( iterators! { @list $markers $( [$($($param),*)?] [$($(, $($free)*)?)?] $type; )+ } )+
    };
    (@list $markers:tt $( [$($param:ident),*] [$($free:tt)*] $type:ty; )+) => {
        $( iterators! { @one $markers [$($param),*] [$($free)*] $type } )+
    };
    (@one $markers:tt [$($param:ident),*] [$(, $($free:tt)*)?] $type:ty) => {
        structural! {
            (Type NoTls Debug) { {$($param),* ; $($($free)*)?} $type }
            $markers { {; $($param,)* $($($free)*)?} $type }
        }
    };
}

// SAFETY: these walk over memory, or ask the operating system. An item is moved or referred to, and nothing of it is called.
iterators! {
    (Iterator DoubleEndedIterator ExactSizeIterator FusedIterator Clone) {
        {T} slice::Iter<'_, T>, {T} slice::Chunks<'_, T>, {T} slice::ChunksExact<'_, T>, {T} slice::RChunks<'_, T>,
        {T} slice::RChunksExact<'_, T>, {T} slice::Windows<'_, T>, {T; const N: usize} slice::ArrayWindows<'_, T, N>,
        {T} option::Iter<'_, T>, {T} result::Iter<'_, T>, {T} vec_deque::Iter<'_, T>, {T} linked_list::Iter<'_, T>,
        {T} btree_set::Iter<'_, T>, {K, V} btree_map::Iter<'_, K, V>, {K, V} btree_map::Keys<'_, K, V>,
        {K, V} btree_map::Values<'_, K, V>, {T} binary_heap::Iter<'_, T>, {T} iter::Empty<T>,
        str::Bytes<'_>, char::ToLowercase, char::ToUppercase,
    }
    (Iterator DoubleEndedIterator ExactSizeIterator FusedIterator) {
        {T} slice::IterMut<'_, T>, {T} slice::ChunksMut<'_, T>, {T} slice::ChunksExactMut<'_, T>, {T} slice::RChunksMut<'_, T>,
        {T} slice::RChunksExactMut<'_, T>, {T} option::IterMut<'_, T>, {T} result::IterMut<'_, T>, {T} vec_deque::IterMut<'_, T>,
        {T} linked_list::IterMut<'_, T>, {K, V} btree_map::IterMut<'_, K, V>, {K, V} btree_map::ValuesMut<'_, K, V>,
        {T; const N: usize} array::IntoIter<T, N>, {T} option::IntoIter<T>, {T} result::IntoIter<T>, {T} vec::IntoIter<T>,
        {T} vec::Drain<'_, T>, {T} vec_deque::IntoIter<T>, {T} vec_deque::Drain<'_, T>, {T} linked_list::IntoIter<T>,
        {T} btree_set::IntoIter<T>, {K, V} btree_map::IntoIter<K, V>, {K, V} btree_map::IntoKeys<K, V>,
        {K, V} btree_map::IntoValues<K, V>, {T} binary_heap::IntoIter<T>, {T} binary_heap::Drain<'_, T>, {T} iter::Once<T>,
    }
    (Iterator DoubleEndedIterator ExactSizeIterator) { env::Args, env::ArgsOs }
    (Iterator DoubleEndedIterator FusedIterator Clone) {
        {T} btree_set::Range<'_, T>, {K, V} btree_map::Range<'_, K, V>, str::Chars<'_>, str::CharIndices<'_>, str::Lines<'_>,
        str::SplitWhitespace<'_>, str::SplitAsciiWhitespace<'_>, path::Iter<'_>,
    }
    (Iterator DoubleEndedIterator FusedIterator) { {K, V} btree_map::RangeMut<'_, K, V>, string::Drain<'_> }
    (Iterator ExactSizeIterator FusedIterator Clone) {
        {K, V} hash_map::Iter<'_, K, V>, {K, V} hash_map::Keys<'_, K, V>, {K, V} hash_map::Values<'_, K, V>,
        {T} hash_set::Iter<'_, T>,
    }
    (Iterator ExactSizeIterator FusedIterator) {
        {K, V} hash_map::IterMut<'_, K, V>, {K, V} hash_map::ValuesMut<'_, K, V>, {K, V} hash_map::IntoIter<K, V>,
        {K, V} hash_map::IntoKeys<K, V>, {K, V} hash_map::IntoValues<K, V>, {K, V} hash_map::Drain<'_, K, V>,
        {T} hash_set::IntoIter<T>, {T} hash_set::Drain<'_, T>,
    }
    (Iterator ExactSizeIterator) { process::CommandArgs<'_>, process::CommandEnvs<'_> }
    (Iterator FusedIterator Clone) { str::EncodeUtf16<'_>, str::Utf8Chunks<'_>, path::Ancestors<'_> }
    (Iterator) {
        {T} mpsc::Iter<'_, T>, {T} mpsc::TryIter<'_, T>, {T} mpsc::IntoIter<T>, env::Vars, env::VarsOs, env::SplitPaths<'_>,
        fs::ReadDir, net::Incoming<'_>,
    }
}

structural! {
    // SAFETY: as above. What they are is told with the other leaves.
    (Iterator FusedIterator) { path::Components<'_>, str::EscapeDebug<'_>, str::EscapeDefault<'_>, str::EscapeUnicode<'_> }
    (Iterator ExactSizeIterator FusedIterator) { char::EscapeDebug, char::EscapeDefault, char::EscapeUnicode }
    (Iterator DoubleEndedIterator ExactSizeIterator FusedIterator) { ascii::EscapeDefault }
    (Display) { char::ToLowercase, char::ToUppercase }
    (Iterator DoubleEndedIterator FusedIterator) { slice::EscapeAscii<'_> }
    (DoubleEndedIterator) { path::Components<'_> }

    // SAFETY: these clone what is left, item by item.
    (Clone) {
        {T; const N: usize} array::IntoIter<T, N>, {T} option::IntoIter<T>, {T} result::IntoIter<T>, {T} vec::IntoIter<T>,
        {T} vec_deque::IntoIter<T>, {T} linked_list::IntoIter<T>, {T} binary_heap::IntoIter<T>, {T} iter::Once<T>,
    }

    // SAFETY: empty iterators.
    (Default) {
        {; T} slice::Iter<'_, T>, {; T} slice::IterMut<'_, T>, {; T} vec::IntoIter<T>, {; T} iter::Empty<T>,
        {; T} vec_deque::Iter<'_, T>, {; T} vec_deque::IterMut<'_, T>, {; T} linked_list::Iter<'_, T>,
        {; T} linked_list::IterMut<'_, T>, {; T} linked_list::IntoIter<T>, {; T} binary_heap::Iter<'_, T>,
        {; T} binary_heap::IntoIter<T>, {; T} btree_set::Iter<'_, T>, {; T} btree_set::IntoIter<T>, {; T} btree_set::Range<'_, T>,
        {; K, V} btree_map::Iter<'_, K, V>, {; K, V} btree_map::IterMut<'_, K, V>, {; K, V} btree_map::Keys<'_, K, V>,
        {; K, V} btree_map::Values<'_, K, V>, {; K, V} btree_map::ValuesMut<'_, K, V>, {; K, V} btree_map::Range<'_, K, V>,
        {; K, V} btree_map::RangeMut<'_, K, V>, {; K, V} btree_map::IntoIter<K, V>, {; K, V} btree_map::IntoKeys<K, V>,
        {; K, V} btree_map::IntoValues<K, V>, {; K, V} hash_map::Iter<'_, K, V>, {; K, V} hash_map::IterMut<'_, K, V>,
        {; K, V} hash_map::Keys<'_, K, V>, {; K, V} hash_map::Values<'_, K, V>, {; K, V} hash_map::ValuesMut<'_, K, V>,
        {; K, V} hash_map::IntoIter<K, V>, {; K, V} hash_map::IntoKeys<K, V>, {; K, V} hash_map::IntoValues<K, V>,
        {; T} hash_set::Iter<'_, T>, {; T} hash_set::IntoIter<T>,
    }
}

// SAFETY: set operations compare elements, or hash and compare them.
impls! {
    {T: marked::Ord} Iterator for
        btree_set::Difference<'_, T>, btree_set::Intersection<'_, T>, btree_set::SymmetricDifference<'_, T>, btree_set::Union<'_, T>;
    {T: marked::Ord} FusedIterator for
        btree_set::Difference<'_, T>, btree_set::Intersection<'_, T>, btree_set::SymmetricDifference<'_, T>, btree_set::Union<'_, T>;
    {T: marked::Eq + marked::Hash, S: marked::BuildHasher} Iterator for
        hash_set::Difference<'_, T, S>, hash_set::Intersection<'_, T, S>, hash_set::SymmetricDifference<'_, T, S>,
        hash_set::Union<'_, T, S>;
    {T: marked::Eq + marked::Hash, S: marked::BuildHasher} FusedIterator for
        hash_set::Difference<'_, T, S>, hash_set::Intersection<'_, T, S>, hash_set::SymmetricDifference<'_, T, S>,
        hash_set::Union<'_, T, S>;
    {T: marked::Eq + marked::Hash + marked::Debug, S: marked::BuildHasher} Debug for
        hash_set::Difference<'_, T, S>, hash_set::Intersection<'_, T, S>, hash_set::SymmetricDifference<'_, T, S>,
        hash_set::Union<'_, T, S>;
}

structural! {
    // SAFETY: as above; they hold references to elements and to hashers.
    (Type NoTls) {
        {T} btree_set::Difference<'_, T>, {T} btree_set::Intersection<'_, T>, {T} btree_set::SymmetricDifference<'_, T>,
        {T} btree_set::Union<'_, T>, {T, S} hash_set::Difference<'_, T, S>, {T, S} hash_set::Intersection<'_, T, S>,
        {T, S} hash_set::SymmetricDifference<'_, T, S>, {T, S} hash_set::Union<'_, T, S>,
    }
    (Clone) {
        {; T} btree_set::Difference<'_, T>, {; T} btree_set::Intersection<'_, T>, {; T} btree_set::SymmetricDifference<'_, T>,
        {; T} btree_set::Union<'_, T>, {; T, S} hash_set::Difference<'_, T, S>, {; T, S} hash_set::Intersection<'_, T, S>,
        {; T, S} hash_set::SymmetricDifference<'_, T, S>, {; T, S} hash_set::Union<'_, T, S>,
    }
    (Debug) {
        {T} btree_set::Difference<'_, T>, {T} btree_set::Intersection<'_, T>, {T} btree_set::SymmetricDifference<'_, T>,
        {T} btree_set::Union<'_, T>,
    }
}

// SAFETY: these call a closure, which is clean by the invariant. The B-tree ones compare with their range's bounds.
impls! {
    {T, F: FnMut(&mut T) -> bool} Iterator for vec::ExtractIf<'_, T, F>, linked_list::ExtractIf<'_, T, F>;
    {T, F: FnMut(&T) -> bool} Iterator for hash_set::ExtractIf<'_, T, F>;
    {T, F: FnMut(&T) -> bool} FusedIterator for hash_set::ExtractIf<'_, T, F>;
    {K, V, F: FnMut(&K, &mut V) -> bool} Iterator for hash_map::ExtractIf<'_, K, V, F>;
    {K, V, F: FnMut(&K, &mut V) -> bool} FusedIterator for hash_map::ExtractIf<'_, K, V, F>;
    {T: marked::PartialOrd, R: marked::RangeBounds<T>, F: FnMut(&T) -> bool} Iterator for btree_set::ExtractIf<'_, T, R, F>;
    {T: marked::PartialOrd, R: marked::RangeBounds<T>, F: FnMut(&T) -> bool} FusedIterator for btree_set::ExtractIf<'_, T, R, F>;
    {K: marked::PartialOrd, V, R: marked::RangeBounds<K>, F: FnMut(&K, &mut V) -> bool} Iterator for
        btree_map::ExtractIf<'_, K, V, R, F>;
    {K: marked::PartialOrd, V, R: marked::RangeBounds<K>, F: FnMut(&K, &mut V) -> bool} FusedIterator for
        btree_map::ExtractIf<'_, K, V, R, F>;
}

structural! {
    // SAFETY: as above; dropping them calls no closure.
    (Type NoTls) {
        {T, F} vec::ExtractIf<'_, T, F>, {T, F} linked_list::ExtractIf<'_, T, F>, {T, F} hash_set::ExtractIf<'_, T, F>,
        {K, V, F} hash_map::ExtractIf<'_, K, V, F>, {T, R, F} btree_set::ExtractIf<'_, T, R, F>,
        {K, V, R, F} btree_map::ExtractIf<'_, K, V, R, F>,
    }
    // SAFETY: these show what is left.
    (Debug) {
        {T; F} vec::ExtractIf<'_, T, F>, {T; F} linked_list::ExtractIf<'_, T, F>, {T; F} hash_set::ExtractIf<'_, T, F>,
        {K, V; F} hash_map::ExtractIf<'_, K, V, F>, {T; R, F} btree_set::ExtractIf<'_, T, R, F>,
        {K, V; R, F} btree_map::ExtractIf<'_, K, V, R, F>,
    }
}

// SAFETY: it takes items from the iterator that replaces the range, at the latest when it is dropped.
impls! {
    {I: marked::Iterator} Iterator for vec::Splice<'_, I>;
    {I: marked::Iterator} DoubleEndedIterator for vec::Splice<'_, I>;
    {I: marked::Iterator} ExactSizeIterator for vec::Splice<'_, I>;
    {I: marked::Type + marked::Iterator<Item: marked::Type>} Type for vec::Splice<'_, I>;
    {I: marked::NoTls + marked::Iterator<Item: marked::NoTls>} NoTls for vec::Splice<'_, I>;
    {I: marked::Debug + marked::Iterator<Item: marked::Debug>} Debug for vec::Splice<'_, I>;
}

/// Iterators that split a slice by a closure.
macro_rules! slice_splits {
    ($( $markers:tt $args:tt { $($name:ident),+ } )+) => {
        $( $( slice_splits! { @one $markers $args $name } )+ )+
    };
    (@one ($($marker:ident)+; $($held:ident)*) $args:tt $name:ident) => {
        // SAFETY: these walk over memory, and call a closure, which is clean by the invariant.
        impls! { $( {T, P: FnMut $args -> bool} $marker for slice::$name<'_, T, P>; )+ }
        // SAFETY: they hold a reference to elements, and the closure.
        impls! {
            $( {T: marked::$held, P: marked::$held + FnMut $args -> bool} $held for slice::$name<'_, T, P>; )*
            {T: marked::Debug, P: FnMut $args -> bool} Debug for slice::$name<'_, T, P>;
        }
    };
}

slice_splits! {
    (Iterator DoubleEndedIterator FusedIterator; Type NoTls) (&T) { Split, SplitMut, SplitInclusive, SplitInclusiveMut, RSplit, RSplitMut }
    (Iterator FusedIterator; Type NoTls) (&T) { SplitN, SplitNMut, RSplitN, RSplitNMut }
    (Iterator DoubleEndedIterator FusedIterator;) (&T, &T) { ChunkBy, ChunkByMut }
}

// SAFETY: they hold a reference to elements, and the closure, which std asks for nothing.
structural! { (Type NoTls) { {T, P} slice::ChunkBy<'_, T, P>, {T, P} slice::ChunkByMut<'_, T, P> } }

// SAFETY: a closure that is `Copy` is cloned by a copy.
impls! {
    {T, P: Copy + FnMut(&T) -> bool} Clone for slice::Split<'_, T, P>, slice::SplitInclusive<'_, T, P>, slice::RSplit<'_, T, P>;
    {T, P: Copy} Clone for slice::ChunkBy<'_, T, P>;
}

/// Iterators that search a text, for each kind of pattern that std has.
macro_rules! text_searches {
    ($( $markers:tt { $($name:ident),+ } )+) => {
        $( $( text_searches! { @one $markers $name } )+ )+
    };
    (@one ($($double:ident)?) $name:ident) => {
        text_searches! { @pattern $name {char} {[char; N], const N: usize} {&'b [char; N], 'b, const N: usize} {&'b [char], 'b} }
        text_searches! { @pattern $name {&'b str, 'b} {&'b String, 'b} {&'c &'b str, 'b, 'c} }
        $(
            // SAFETY: these compare characters, or call a closure, which is clean by the invariant.
            impls! {
                {'a} $double for str::$name<'a, char>;
                {'a, const N: usize} $double for str::$name<'a, [char; N]>;
                {'a, 'b, const N: usize} $double for str::$name<'a, &'b [char; N]>;
                {'a, 'b} $double for str::$name<'a, &'b [char]>;
                {'a, F: FnMut(char) -> bool} $double for str::$name<'a, F>;
            }
        )?
        // SAFETY: these call a closure, which is clean by the invariant. One that is `Copy` is cloned by a copy.
        impls! {
            {'a, F: FnMut(char) -> bool} Iterator for str::$name<'a, F>;
            {'a, F: FnMut(char) -> bool} FusedIterator for str::$name<'a, F>;
            {'a, F: Copy + FnMut(char) -> bool} Clone for str::$name<'a, F>;
            {'a, F: marked::Type + FnMut(char) -> bool} Type for str::$name<'a, F>;
            {'a, F: marked::NoTls + FnMut(char) -> bool} NoTls for str::$name<'a, F>;
        }
    };
    (@pattern $name:ident $( {$pattern:ty $(, $($params:tt)+)?} )+) => { $(
        // SAFETY: these compare characters.
        structural! {
            (Type NoTls Clone Debug Iterator FusedIterator) { {; 'a, $($($params)+)?} str::$name<'a, $pattern> }
        }
    )+ };
}

text_searches! {
    (DoubleEndedIterator) {
        Split, RSplit, SplitTerminator, RSplitTerminator, SplitInclusive, Matches, RMatches, MatchIndices, RMatchIndices
    }
    () { SplitN, RSplitN }
}

#[cfg(unix)]
// SAFETY: it accepts connections.
iterators! { (Iterator) { std::os::unix::net::Incoming<'_> } }

macro_rules! ranges {
    (($($step:ident)+)) => {
        // SAFETY: they step through numbers, characters and addresses.
        structural! {
            (Iterator DoubleEndedIterator FusedIterator) {
                $( Range<$step>, RangeInclusive<$step>, core::range::RangeInclusiveIter<$step>, )+
            }
            (Iterator FusedIterator) { $( RangeFrom<$step> ),+ }
            (Clone Debug) { $( core::range::RangeInclusiveIter<$step> ),+ }
        }
    };
}

// SAFETY: it holds both ends.
structural! { (Type NoTls) { {T} core::range::RangeInclusiveIter<T> } }

each_integer! { ranges }
ranges! { (char Ipv4Addr Ipv6Addr) }

// SAFETY: they step through numbers.
structural! {
    (ExactSizeIterator) {
        Range<u8>, Range<i8>, Range<u16>, Range<i16>, Range<u32>, Range<i32>, Range<usize>, Range<isize>, RangeInclusive<u8>,
        RangeInclusive<i8>, RangeInclusive<u16>, RangeInclusive<i16>, core::range::RangeInclusiveIter<u8>,
        core::range::RangeInclusiveIter<i8>,
    }
}
