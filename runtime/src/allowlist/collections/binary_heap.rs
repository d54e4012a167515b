//! Which items of `std::collections::binary_heap` may marked code use?

use std::{
    collections::binary_heap::{Drain, Iter, PeekMut},
    collections::{BinaryHeap, TryReserveError},
};

use no_tls_macros::allow;

allow! {
    impl<T> BinaryHeap<T> {
        fn new() -> Self;
        fn with_capacity(capacity: usize) -> Self;
        fn iter(&self) -> Iter<'_, T>;
        fn peek(&self) -> Option<&T>;
        fn capacity(&self) -> usize;
        fn reserve_exact(&mut self, additional: usize);
        fn reserve(&mut self, additional: usize);
        fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn shrink_to_fit(&mut self);
        fn shrink_to(&mut self, min_capacity: usize);
        fn as_slice(&self) -> &[T];
        fn into_vec(self) -> Vec<T>;
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
        fn drain(&mut self) -> Drain<'_, T>;
        fn clear(&mut self);
    }

    impl<T: Ord> BinaryHeap<T> {
        fn peek_mut(&mut self) -> Option<PeekMut<'_, T>>;
        fn pop(&mut self) -> Option<T>;
        fn push(&mut self, item: T);
        fn into_sorted_vec(self) -> Vec<T>;
        fn append(&mut self, other: &mut Self);
        fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool;
    }

    impl<'a, T: Ord> PeekMut<'a, T> {
        fn pop(this: Self) -> T;
    }
}
