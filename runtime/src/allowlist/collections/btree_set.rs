//! Which items of `std::collections::btree_set` may marked code use?

use std::{
    borrow::Borrow,
    collections::BTreeSet,
    collections::btree_set::{Difference, ExtractIf, Intersection, Iter, Range, SymmetricDifference, Union},
    ops::RangeBounds,
};

use no_tls_macros::allow;

allow! {
    impl<T> BTreeSet<T> {
        fn new() -> Self;
        fn range<K: Ord + ?Sized, R: RangeBounds<K>>(&self, range: R) -> Range<'_, T> where T: Borrow<K> + Ord;
        fn difference<'a>(&'a self, other: &'a Self) -> Difference<'a, T> where T: Ord;
        fn symmetric_difference<'a>(&'a self, other: &'a Self) -> SymmetricDifference<'a, T> where T: Ord;
        fn intersection<'a>(&'a self, other: &'a Self) -> Intersection<'a, T> where T: Ord;
        fn union<'a>(&'a self, other: &'a Self) -> Union<'a, T> where T: Ord;
        fn clear(&mut self);
        fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool where T: Borrow<Q> + Ord;
        fn get<Q: Ord + ?Sized>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> + Ord;
        fn is_disjoint(&self, other: &Self) -> bool where T: Ord;
        fn is_subset(&self, other: &Self) -> bool where T: Ord;
        fn is_superset(&self, other: &Self) -> bool where T: Ord;
        fn first(&self) -> Option<&T> where T: Ord;
        fn last(&self) -> Option<&T> where T: Ord;
        fn pop_first(&mut self) -> Option<T> where T: Ord;
        fn pop_last(&mut self) -> Option<T> where T: Ord;
        fn insert(&mut self, value: T) -> bool where T: Ord;
        fn replace(&mut self, value: T) -> Option<T> where T: Ord;
        fn remove<Q: Ord + ?Sized>(&mut self, value: &Q) -> bool where T: Borrow<Q> + Ord;
        fn take<Q: Ord + ?Sized>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> + Ord;
        fn retain<F>(&mut self, f: F) where T: Ord, F: FnMut(&T) -> bool;
        fn append(&mut self, other: &mut Self) where T: Ord;
        fn split_off<Q: Ord + ?Sized>(&mut self, value: &Q) -> Self where T: Borrow<Q> + Ord;
        fn extract_if<F, R: RangeBounds<T>>(&mut self, range: R, pred: F) -> ExtractIf<'_, T, R, F>
        where
            T: Ord,
            F: FnMut(&T) -> bool;
        fn iter(&self) -> Iter<'_, T>;
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
    }
}
