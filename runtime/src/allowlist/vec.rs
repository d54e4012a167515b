//! Which items of `std::vec` may marked code use?

use std::{
    collections::TryReserveError,
    mem::MaybeUninit,
    ops::RangeBounds,
    vec::{Drain, ExtractIf, IntoIter, Splice},
};

use no_tls_macros::allow;

allow! {
    impl<T> Vec<T> {
        fn new() -> Self;
        fn with_capacity(capacity: usize) -> Self;
        unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Self;
        fn into_raw_parts(self) -> (*mut T, usize, usize);
        fn push(&mut self, value: T);
        fn push_mut(&mut self, value: T) -> &mut T;
        fn capacity(&self) -> usize;
        fn reserve(&mut self, additional: usize);
        fn reserve_exact(&mut self, additional: usize);
        fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn shrink_to_fit(&mut self);
        fn shrink_to(&mut self, min_capacity: usize);
        fn into_boxed_slice(self) -> Box<[T]>;
        fn truncate(&mut self, len: usize);
        fn as_slice(&self) -> &[T];
        fn as_mut_slice(&mut self) -> &mut [T];
        fn as_ptr(&self) -> *const T;
        fn as_mut_ptr(&mut self) -> *mut T;
        unsafe fn set_len(&mut self, new_len: usize);
        fn swap_remove(&mut self, index: usize) -> T;
        fn insert(&mut self, index: usize, element: T);
        fn insert_mut(&mut self, index: usize, element: T) -> &mut T;
        fn remove(&mut self, index: usize) -> T;
        fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool;
        fn retain_mut<F>(&mut self, f: F) where F: FnMut(&mut T) -> bool;
        fn dedup_by_key<F, K: PartialEq>(&mut self, key: F) where F: FnMut(&mut T) -> K;
        fn dedup_by<F>(&mut self, same_bucket: F) where F: FnMut(&mut T, &mut T) -> bool;
        fn pop(&mut self) -> Option<T>;
        fn pop_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T>;
        fn append(&mut self, other: &mut Self);
        fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T>;
        fn clear(&mut self);
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
        fn split_off(&mut self, at: usize) -> Self;
        fn resize_with<F>(&mut self, new_len: usize, f: F) where F: FnMut() -> T;
        fn leak<'a>(self) -> &'a mut [T];
        fn spare_capacity_mut(&mut self) -> &mut [MaybeUninit<T>];
        fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(
            &mut self,
            range: R,
            replace_with: I,
        ) -> Splice<'_, <I as IntoIterator>::IntoIter>;
        fn extract_if<F, R: RangeBounds<usize>>(&mut self, range: R, filter: F) -> ExtractIf<'_, T, F>
        where
            F: FnMut(&mut T) -> bool;
    }

    impl<T: Clone> Vec<T> {
        fn resize(&mut self, new_len: usize, value: T);
        fn extend_from_slice(&mut self, other: &[T]);
        fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R);
    }

    impl<T, const N: usize> Vec<[T; N]> {
        fn into_flattened(self) -> Vec<T>;
    }

    impl<T: PartialEq> Vec<T> {
        fn dedup(&mut self);
    }

    impl<T> IntoIter<T> {
        fn as_slice(&self) -> &[T];
        fn as_mut_slice(&mut self) -> &mut [T];
    }

    impl<'a, T> Drain<'a, T> {
        fn as_slice(&self) -> &[T];
    }
}
