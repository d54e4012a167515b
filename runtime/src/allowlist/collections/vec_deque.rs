//! Which items of `std::collections::vec_deque` may marked code use?

use std::{
    cmp::Ordering,
    collections::vec_deque::{Drain, Iter, IterMut},
    collections::{TryReserveError, VecDeque},
    ops::RangeBounds,
};

use no_tls_macros::allow;

allow! {
    impl<T> VecDeque<T> {
        fn new() -> Self;
        fn with_capacity(capacity: usize) -> Self;
        fn get(&self, index: usize) -> Option<&T>;
        fn get_mut(&mut self, index: usize) -> Option<&mut T>;
        fn swap(&mut self, i: usize, j: usize);
        fn capacity(&self) -> usize;
        fn reserve_exact(&mut self, additional: usize);
        fn reserve(&mut self, additional: usize);
        fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn shrink_to_fit(&mut self);
        fn shrink_to(&mut self, min_capacity: usize);
        fn truncate(&mut self, len: usize);
        fn iter(&self) -> Iter<'_, T>;
        fn iter_mut(&mut self) -> IterMut<'_, T>;
        fn as_slices(&self) -> (&[T], &[T]);
        fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]);
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
        fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<'_, T>;
        fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> IterMut<'_, T>;
        fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T>;
        fn clear(&mut self);
        fn contains(&self, x: &T) -> bool where T: PartialEq;
        fn front(&self) -> Option<&T>;
        fn front_mut(&mut self) -> Option<&mut T>;
        fn back(&self) -> Option<&T>;
        fn back_mut(&mut self) -> Option<&mut T>;
        fn pop_front(&mut self) -> Option<T>;
        fn pop_back(&mut self) -> Option<T>;
        fn pop_front_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T>;
        fn pop_back_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T>;
        fn push_front(&mut self, value: T);
        fn push_front_mut(&mut self, value: T) -> &mut T;
        fn push_back(&mut self, value: T);
        fn push_back_mut(&mut self, value: T) -> &mut T;
        fn swap_remove_front(&mut self, index: usize) -> Option<T>;
        fn swap_remove_back(&mut self, index: usize) -> Option<T>;
        fn insert(&mut self, index: usize, value: T);
        fn insert_mut(&mut self, index: usize, value: T) -> &mut T;
        fn remove(&mut self, index: usize) -> Option<T>;
        fn split_off(&mut self, at: usize) -> Self;
        fn append(&mut self, other: &mut Self);
        fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool;
        fn retain_mut<F>(&mut self, f: F) where F: FnMut(&mut T) -> bool;
        fn resize_with(&mut self, new_len: usize, generator: impl FnMut() -> T);
        fn make_contiguous(&mut self) -> &mut [T];
        fn rotate_left(&mut self, n: usize);
        fn rotate_right(&mut self, n: usize);
        fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord;
        fn binary_search_by<'a, F>(&'a self, f: F) -> Result<usize, usize>
        where
            F: FnMut(&'a T) -> Ordering,
            T: 'a;
        fn binary_search_by_key<'a, B: Ord, F>(&'a self, b: &B, f: F) -> Result<usize, usize>
        where
            F: FnMut(&'a T) -> B,
            T: 'a;
        fn partition_point<P>(&self, pred: P) -> usize where P: FnMut(&T) -> bool;
    }

    impl<T: Clone> VecDeque<T> {
        fn resize(&mut self, new_len: usize, value: T);
    }
}
