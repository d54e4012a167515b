//! Which items of `std::slice` and slices may marked code use?
//!
//! Methods with a bound on an unstable trait are in `slicing`: `concat`, `join`, `strip_prefix`,
//! `split_off`, `get_disjoint_mut`.

use std::{
    cmp::Ordering,
    mem::MaybeUninit,
    ops::{Range, RangeBounds},
    slice::{
        ArrayWindows, ChunkBy, ChunkByMut, Chunks, ChunksExact, ChunksExactMut, ChunksMut, EscapeAscii, Iter, IterMut,
        RChunks, RChunksExact, RChunksExactMut, RChunksMut, RSplit, RSplitMut, RSplitN, RSplitNMut, SliceIndex, Split,
        SplitInclusive, SplitInclusiveMut, SplitMut, SplitN, SplitNMut, Windows,
    },
    str::Utf8Chunks,
};

use no_tls_macros::allow;

allow! {
    impl<T> [MaybeUninit<T>] {
        fn write_copy_of_slice(&mut self, src: &[T]) -> &mut [T] where T: Copy;
        fn write_clone_of_slice(&mut self, src: &[T]) -> &mut [T] where T: Clone;
        unsafe fn assume_init_drop(&mut self);
        unsafe fn assume_init_ref(&self) -> &[T];
        unsafe fn assume_init_mut(&mut self) -> &mut [T];
    }

    impl [u8] {
        fn is_ascii(&self) -> bool;
        fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool;
        fn make_ascii_uppercase(&mut self);
        fn make_ascii_lowercase(&mut self);
        fn escape_ascii(&self) -> EscapeAscii<'_>;
        fn trim_ascii_start(&self) -> &[u8];
        fn trim_ascii_end(&self) -> &[u8];
        fn trim_ascii(&self) -> &[u8];
        fn utf8_chunks(&self) -> Utf8Chunks<'_>;
        fn to_ascii_uppercase(&self) -> Vec<u8>;
        fn to_ascii_lowercase(&self) -> Vec<u8>;
    }

    impl<T> [T] {
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
        fn first(&self) -> Option<&T>;
        fn first_mut(&mut self) -> Option<&mut T>;
        fn split_first(&self) -> Option<(&T, &[T])>;
        fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])>;
        fn split_last(&self) -> Option<(&T, &[T])>;
        fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])>;
        fn last(&self) -> Option<&T>;
        fn last_mut(&mut self) -> Option<&mut T>;
        fn first_chunk<const N: usize>(&self) -> Option<&[T; N]>;
        fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]>;
        fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])>;
        fn split_first_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T; N], &mut [T])>;
        fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])>;
        fn split_last_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T], &mut [T; N])>;
        fn last_chunk<const N: usize>(&self) -> Option<&[T; N]>;
        fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]>;
        fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&<I as SliceIndex<[T]>>::Output>;
        fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut <I as SliceIndex<[T]>>::Output>;
        unsafe fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &<I as SliceIndex<[T]>>::Output;
        unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(
            &mut self,
            index: I,
        ) -> &mut <I as SliceIndex<[T]>>::Output;
        fn as_ptr(&self) -> *const T;
        fn as_mut_ptr(&mut self) -> *mut T;
        fn as_ptr_range(&self) -> Range<*const T>;
        fn as_mut_ptr_range(&mut self) -> Range<*mut T>;
        fn as_array<const N: usize>(&self) -> Option<&[T; N]>;
        fn as_mut_array<const N: usize>(&mut self) -> Option<&mut [T; N]>;
        fn swap(&mut self, a: usize, b: usize);
        fn reverse(&mut self);
        fn iter(&self) -> Iter<'_, T>;
        fn iter_mut(&mut self) -> IterMut<'_, T>;
        fn windows(&self, size: usize) -> Windows<'_, T>;
        fn chunks(&self, chunk_size: usize) -> Chunks<'_, T>;
        fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T>;
        fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T>;
        fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<'_, T>;
        unsafe fn as_chunks_unchecked<const N: usize>(&self) -> &[[T; N]];
        fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]);
        fn as_rchunks<const N: usize>(&self) -> (&[T], &[[T; N]]);
        unsafe fn as_chunks_unchecked_mut<const N: usize>(&mut self) -> &mut [[T; N]];
        fn as_chunks_mut<const N: usize>(&mut self) -> (&mut [[T; N]], &mut [T]);
        fn as_rchunks_mut<const N: usize>(&mut self) -> (&mut [T], &mut [[T; N]]);
        fn array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N>;
        fn rchunks(&self, chunk_size: usize) -> RChunks<'_, T>;
        fn rchunks_mut(&mut self, chunk_size: usize) -> RChunksMut<'_, T>;
        fn rchunks_exact(&self, chunk_size: usize) -> RChunksExact<'_, T>;
        fn rchunks_exact_mut(&mut self, chunk_size: usize) -> RChunksExactMut<'_, T>;
        fn chunk_by<F>(&self, pred: F) -> ChunkBy<'_, T, F> where F: FnMut(&T, &T) -> bool;
        fn chunk_by_mut<F>(&mut self, pred: F) -> ChunkByMut<'_, T, F> where F: FnMut(&T, &T) -> bool;
        fn split_at(&self, mid: usize) -> (&[T], &[T]);
        fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]);
        unsafe fn split_at_unchecked(&self, mid: usize) -> (&[T], &[T]);
        unsafe fn split_at_mut_unchecked(&mut self, mid: usize) -> (&mut [T], &mut [T]);
        fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])>;
        fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])>;
        fn split<F>(&self, pred: F) -> Split<'_, T, F> where F: FnMut(&T) -> bool;
        fn split_mut<F>(&mut self, pred: F) -> SplitMut<'_, T, F> where F: FnMut(&T) -> bool;
        fn split_inclusive<F>(&self, pred: F) -> SplitInclusive<'_, T, F> where F: FnMut(&T) -> bool;
        fn split_inclusive_mut<F>(&mut self, pred: F) -> SplitInclusiveMut<'_, T, F> where F: FnMut(&T) -> bool;
        fn rsplit<F>(&self, pred: F) -> RSplit<'_, T, F> where F: FnMut(&T) -> bool;
        fn rsplit_mut<F>(&mut self, pred: F) -> RSplitMut<'_, T, F> where F: FnMut(&T) -> bool;
        fn splitn<F>(&self, n: usize, pred: F) -> SplitN<'_, T, F> where F: FnMut(&T) -> bool;
        fn splitn_mut<F>(&mut self, n: usize, pred: F) -> SplitNMut<'_, T, F> where F: FnMut(&T) -> bool;
        fn rsplitn<F>(&self, n: usize, pred: F) -> RSplitN<'_, T, F> where F: FnMut(&T) -> bool;
        fn rsplitn_mut<F>(&mut self, n: usize, pred: F) -> RSplitNMut<'_, T, F> where F: FnMut(&T) -> bool;
        fn contains(&self, x: &T) -> bool where T: PartialEq;
        fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq;
        fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq;
        fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord;
        fn binary_search_by<'a, F>(&'a self, f: F) -> Result<usize, usize>
        where
            F: FnMut(&'a T) -> Ordering,
            T: 'a;
        fn binary_search_by_key<'a, B: Ord, F>(&'a self, b: &B, f: F) -> Result<usize, usize>
        where
            F: FnMut(&'a T) -> B,
            T: 'a;
        fn sort_unstable(&mut self) where T: Ord;
        fn sort_unstable_by<F>(&mut self, compare: F) where F: FnMut(&T, &T) -> Ordering;
        fn sort_unstable_by_key<K: Ord, F>(&mut self, f: F) where F: FnMut(&T) -> K;
        fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) where T: Ord;
        fn select_nth_unstable_by<F>(&mut self, index: usize, compare: F) -> (&mut [T], &mut T, &mut [T])
        where
            F: FnMut(&T, &T) -> Ordering;
        fn select_nth_unstable_by_key<K: Ord, F>(&mut self, index: usize, f: F) -> (&mut [T], &mut T, &mut [T])
        where
            F: FnMut(&T) -> K;
        fn rotate_left(&mut self, mid: usize);
        fn rotate_right(&mut self, k: usize);
        fn fill(&mut self, value: T) where T: Clone;
        fn fill_with<F>(&mut self, f: F) where F: FnMut() -> T;
        fn clone_from_slice(&mut self, src: &[T]) where T: Clone;
        fn copy_from_slice(&mut self, src: &[T]) where T: Copy;
        fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize) where T: Copy;
        fn swap_with_slice(&mut self, other: &mut [T]);
        unsafe fn align_to<U>(&self) -> (&[T], &[U], &[T]);
        unsafe fn align_to_mut<U>(&mut self) -> (&mut [T], &mut [U], &mut [T]);
        fn is_sorted(&self) -> bool where T: PartialOrd;
        fn is_sorted_by<'a, F>(&'a self, compare: F) -> bool where F: FnMut(&'a T, &'a T) -> bool, T: 'a;
        fn is_sorted_by_key<'a, F, K: PartialOrd>(&'a self, f: F) -> bool where F: FnMut(&'a T) -> K, T: 'a;
        fn partition_point<P>(&self, pred: P) -> usize where P: FnMut(&T) -> bool;
        fn split_off_first<'a>(self: &mut &'a Self) -> Option<&'a T>;
        fn split_off_first_mut<'a>(self: &mut &'a mut Self) -> Option<&'a mut T>;
        fn split_off_last<'a>(self: &mut &'a Self) -> Option<&'a T>;
        fn split_off_last_mut<'a>(self: &mut &'a mut Self) -> Option<&'a mut T>;
        fn element_offset(&self, element: &T) -> Option<usize>;
        fn sort(&mut self) where T: Ord;
        fn sort_by<F>(&mut self, compare: F) where F: FnMut(&T, &T) -> Ordering;
        fn sort_by_key<K: Ord, F>(&mut self, f: F) where F: FnMut(&T) -> K;
        fn sort_by_cached_key<K: Ord, F>(&mut self, f: F) where F: FnMut(&T) -> K;
        fn to_vec(&self) -> Vec<T> where T: Clone;
        fn into_vec(self: Box<Self>) -> Vec<T>;
        fn repeat(&self, n: usize) -> Vec<T> where T: Copy;
    }

    impl<T, const N: usize> [[T; N]] {
        fn as_flattened(&self) -> &[T];
        fn as_flattened_mut(&mut self) -> &mut [T];
    }

    impl<'a, T> Iter<'a, T> {
        fn as_slice(&self) -> &'a [T];
    }

    impl<'a, T> IterMut<'a, T> {
        fn into_slice(self) -> &'a mut [T];
        fn as_slice(&self) -> &[T];
    }

    impl<'a, T> ChunksExact<'a, T> {
        fn remainder(&self) -> &'a [T];
    }

    impl<'a, T> ChunksExactMut<'a, T> {
        fn into_remainder(self) -> &'a mut [T];
    }

    impl<'a, T> RChunksExact<'a, T> {
        fn remainder(&self) -> &'a [T];
    }

    impl<'a, T> RChunksExactMut<'a, T> {
        fn into_remainder(self) -> &'a mut [T];
    }

    mod std::slice as functions {
        fn from_mut<T>(s: &mut T) -> &mut [T];
        unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T];
        unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T];
        fn from_ref<T>(s: &T) -> &[T];
    }
}
