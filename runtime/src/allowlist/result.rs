//! Which items of `std::result` may marked code use?

use std::{
    fmt::Debug,
    ops::{Deref, DerefMut},
    result::{Iter, IterMut},
};

use no_tls_macros::allow;

allow! {
    impl<T, E> Result<T, E> {
        fn is_ok(&self) -> bool;
        fn is_ok_and<F>(self, f: F) -> bool where F: FnOnce(T) -> bool;
        fn is_err(&self) -> bool;
        fn is_err_and<F>(self, f: F) -> bool where F: FnOnce(E) -> bool;
        fn ok(self) -> Option<T>;
        fn err(self) -> Option<E>;
        fn as_ref(&self) -> Result<&T, &E>;
        fn as_mut(&mut self) -> Result<&mut T, &mut E>;
        fn map<U, F>(self, op: F) -> Result<U, E> where F: FnOnce(T) -> U;
        fn map_or<U, F>(self, default: U, f: F) -> U where F: FnOnce(T) -> U;
        fn map_or_else<U, D, F>(self, default: D, f: F) -> U where D: FnOnce(E) -> U, F: FnOnce(T) -> U;
        fn map_err<F, O>(self, op: O) -> Result<T, F> where O: FnOnce(E) -> F;
        fn inspect<F>(self, f: F) -> Self where F: FnOnce(&T);
        fn inspect_err<F>(self, f: F) -> Self where F: FnOnce(&E);
        fn as_deref(&self) -> Result<&<T as Deref>::Target, &E> where T: Deref;
        fn as_deref_mut(&mut self) -> Result<&mut <T as Deref>::Target, &mut E> where T: DerefMut;
        fn iter(&self) -> Iter<'_, T>;
        fn iter_mut(&mut self) -> IterMut<'_, T>;
        fn expect(self, msg: &str) -> T where E: Debug;
        fn unwrap(self) -> T where E: Debug;
        fn unwrap_or_default(self) -> T where T: Default;
        fn expect_err(self, msg: &str) -> E where T: Debug;
        fn unwrap_err(self) -> E where T: Debug;
        fn and<U>(self, res: Result<U, E>) -> Result<U, E>;
        fn and_then<U, F>(self, op: F) -> Result<U, E> where F: FnOnce(T) -> Result<U, E>;
        fn or<F>(self, res: Result<T, F>) -> Result<T, F>;
        fn or_else<F, O>(self, op: O) -> Result<T, F> where O: FnOnce(E) -> Result<T, F>;
        fn unwrap_or(self, default: T) -> T;
        fn unwrap_or_else<F>(self, op: F) -> T where F: FnOnce(E) -> T;
        unsafe fn unwrap_unchecked(self) -> T;
        unsafe fn unwrap_err_unchecked(self) -> E;
    }

    impl<T, E> Result<&T, E> {
        fn copied(self) -> Result<T, E> where T: Copy;
        fn cloned(self) -> Result<T, E> where T: Clone;
    }

    impl<T, E> Result<&mut T, E> {
        fn copied(self) -> Result<T, E> where T: Copy;
        fn cloned(self) -> Result<T, E> where T: Clone;
    }

    impl<T, E> Result<Option<T>, E> {
        fn transpose(self) -> Option<Result<T, E>>;
    }

    impl<T, E> Result<Result<T, E>, E> {
        fn flatten(self) -> Result<T, E>;
    }
}
