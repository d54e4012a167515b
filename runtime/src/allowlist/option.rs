//! Which items of `std::option` may marked code use?

use std::{
    ops::{Deref, DerefMut},
    option::{Iter, IterMut},
    pin::Pin,
};

use no_tls_macros::allow;

allow! {
    impl<T> Option<T> {
        fn is_some(&self) -> bool;
        fn is_some_and(self, f: impl FnOnce(T) -> bool) -> bool;
        fn is_none(&self) -> bool;
        fn is_none_or(self, f: impl FnOnce(T) -> bool) -> bool;
        fn as_ref(&self) -> Option<&T>;
        fn as_mut(&mut self) -> Option<&mut T>;
        fn as_pin_ref(self: Pin<&Self>) -> Option<Pin<&T>>;
        fn as_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut T>>;
        fn as_slice(&self) -> &[T];
        fn as_mut_slice(&mut self) -> &mut [T];
        fn expect(self, msg: &str) -> T;
        fn unwrap(self) -> T;
        fn unwrap_or(self, default: T) -> T;
        fn unwrap_or_else<F>(self, f: F) -> T where F: FnOnce() -> T;
        fn unwrap_or_default(self) -> T where T: Default;
        unsafe fn unwrap_unchecked(self) -> T;
        fn map<U, F>(self, f: F) -> Option<U> where F: FnOnce(T) -> U;
        fn inspect<F>(self, f: F) -> Self where F: FnOnce(&T);
        fn map_or<U, F>(self, default: U, f: F) -> U where F: FnOnce(T) -> U;
        fn map_or_else<U, D, F>(self, default: D, f: F) -> U where D: FnOnce() -> U, F: FnOnce(T) -> U;
        fn ok_or<E>(self, err: E) -> Result<T, E>;
        fn ok_or_else<E, F>(self, err: F) -> Result<T, E> where F: FnOnce() -> E;
        fn as_deref(&self) -> Option<&<T as Deref>::Target> where T: Deref;
        fn as_deref_mut(&mut self) -> Option<&mut <T as Deref>::Target> where T: DerefMut;
        fn iter(&self) -> Iter<'_, T>;
        fn iter_mut(&mut self) -> IterMut<'_, T>;
        fn and<U>(self, optb: Option<U>) -> Option<U>;
        fn and_then<U, F>(self, f: F) -> Option<U> where F: FnOnce(T) -> Option<U>;
        fn filter<P>(self, predicate: P) -> Self where P: FnOnce(&T) -> bool;
        fn or(self, optb: Self) -> Self;
        fn or_else<F>(self, f: F) -> Self where F: FnOnce() -> Option<T>;
        fn xor(self, optb: Self) -> Self;
        fn insert(&mut self, value: T) -> &mut T;
        fn get_or_insert(&mut self, value: T) -> &mut T;
        fn get_or_insert_default(&mut self) -> &mut T where T: Default;
        fn get_or_insert_with<F>(&mut self, f: F) -> &mut T where F: FnOnce() -> T;
        fn take(&mut self) -> Self;
        fn take_if<P>(&mut self, predicate: P) -> Self where P: FnOnce(&mut T) -> bool;
        fn replace(&mut self, value: T) -> Self;
        fn zip<U>(self, other: Option<U>) -> Option<(T, U)>;
    }

    impl<T, U> Option<(T, U)> {
        fn unzip(self) -> (Option<T>, Option<U>);
    }

    impl<T> Option<&T> {
        fn copied(self) -> Option<T> where T: Copy;
        fn cloned(self) -> Option<T> where T: Clone;
    }

    impl<T> Option<&mut T> {
        fn copied(self) -> Option<T> where T: Copy;
        fn cloned(self) -> Option<T> where T: Clone;
    }

    impl<T, E> Option<Result<T, E>> {
        fn transpose(self) -> Result<Option<T>, E>;
    }

    impl<T> Option<Option<T>> {
        fn flatten(self) -> Option<T>;
    }
}
