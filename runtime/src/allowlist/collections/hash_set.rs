//! Which items of `std::collections::hash_set` may marked code use?

use std::{
    borrow::Borrow,
    collections::hash_set::{Difference, Drain, ExtractIf, Intersection, Iter, SymmetricDifference, Union},
    collections::{HashSet, TryReserveError},
    hash::{BuildHasher, Hash, RandomState},
};

use no_tls_macros::allow;

allow! {
    impl<T> HashSet<T, RandomState> {
        fn new() -> Self;
        fn with_capacity(capacity: usize) -> Self;
    }

    impl<T, S> HashSet<T, S> {
        fn with_hasher(hasher: S) -> Self;
        fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self;
        fn capacity(&self) -> usize;
        fn iter(&self) -> Iter<'_, T>;
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
        fn drain(&mut self) -> Drain<'_, T>;
        fn extract_if<F>(&mut self, pred: F) -> ExtractIf<'_, T, F> where F: FnMut(&T) -> bool;
        fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool;
        fn clear(&mut self);
        fn hasher(&self) -> &S;
    }

    impl<T: Eq + Hash, S: BuildHasher> HashSet<T, S> {
        fn reserve(&mut self, additional: usize);
        fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn shrink_to_fit(&mut self);
        fn shrink_to(&mut self, min_capacity: usize);
        fn difference<'a>(&'a self, other: &'a Self) -> Difference<'a, T, S>;
        fn symmetric_difference<'a>(&'a self, other: &'a Self) -> SymmetricDifference<'a, T, S>;
        fn intersection<'a>(&'a self, other: &'a Self) -> Intersection<'a, T, S>;
        fn union<'a>(&'a self, other: &'a Self) -> Union<'a, T, S>;
        fn contains<Q: Hash + Eq + ?Sized>(&self, value: &Q) -> bool where T: Borrow<Q>;
        fn get<Q: Hash + Eq + ?Sized>(&self, value: &Q) -> Option<&T> where T: Borrow<Q>;
        fn is_disjoint(&self, other: &Self) -> bool;
        fn is_subset(&self, other: &Self) -> bool;
        fn is_superset(&self, other: &Self) -> bool;
        fn insert(&mut self, value: T) -> bool;
        fn replace(&mut self, value: T) -> Option<T>;
        fn remove<Q: Hash + Eq + ?Sized>(&mut self, value: &Q) -> bool where T: Borrow<Q>;
        fn take<Q: Hash + Eq + ?Sized>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q>;
    }
}
