//! Which items of `std::collections::linked_list` may marked code use?

use std::{
    collections::LinkedList,
    collections::linked_list::{ExtractIf, Iter, IterMut},
};

use no_tls_macros::allow;

allow! {
    impl<T> LinkedList<T> {
        fn new() -> Self;
        fn append(&mut self, other: &mut Self);
        fn iter(&self) -> Iter<'_, T>;
        fn iter_mut(&mut self) -> IterMut<'_, T>;
        fn is_empty(&self) -> bool;
        fn len(&self) -> usize;
        fn clear(&mut self);
        fn contains(&self, x: &T) -> bool where T: PartialEq;
        fn front(&self) -> Option<&T>;
        fn front_mut(&mut self) -> Option<&mut T>;
        fn back(&self) -> Option<&T>;
        fn back_mut(&mut self) -> Option<&mut T>;
        fn push_front(&mut self, elt: T);
        fn push_front_mut(&mut self, elt: T) -> &mut T;
        fn pop_front(&mut self) -> Option<T>;
        fn push_back(&mut self, elt: T);
        fn push_back_mut(&mut self, elt: T) -> &mut T;
        fn pop_back(&mut self) -> Option<T>;
        fn split_off(&mut self, at: usize) -> Self;
        fn extract_if<F>(&mut self, filter: F) -> ExtractIf<'_, T, F> where F: FnMut(&mut T) -> bool;
    }
}
