//! Which items of `std::cmp` may marked code use?

use std::cmp::Ordering;

use no_tls_macros::allow;

allow! {
    impl Ordering {
        fn is_eq(self) -> bool;
        fn is_ne(self) -> bool;
        fn is_lt(self) -> bool;
        fn is_gt(self) -> bool;
        fn is_le(self) -> bool;
        fn is_ge(self) -> bool;
        fn reverse(self) -> Self;
        fn then(self, other: Self) -> Self;
        fn then_with<F>(self, f: F) -> Self where F: FnOnce() -> Ordering;
    }

    trait PartialEq<Rhs: ?Sized> {
        fn eq(&self, other: &Rhs) -> bool;
        fn ne(&self, other: &Rhs) -> bool;
    }

    trait PartialOrd<Rhs: ?Sized> {
        fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
        fn lt(&self, other: &Rhs) -> bool;
        fn le(&self, other: &Rhs) -> bool;
        fn gt(&self, other: &Rhs) -> bool;
        fn ge(&self, other: &Rhs) -> bool;
    }

    trait Ord {
        fn cmp(&self, other: &Self) -> Ordering;
        fn max(self, other: Self) -> Self where Self: Sized;
        fn min(self, other: Self) -> Self where Self: Sized;
        fn clamp(self, min: Self, max: Self) -> Self where Self: Sized;
    }

    mod std::cmp as functions {
        fn max<T: Ord>(v1: T, v2: T) -> T;
        fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T;
        fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T;
        fn min<T: Ord>(v1: T, v2: T) -> T;
        fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T;
        fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T;
    }
}
