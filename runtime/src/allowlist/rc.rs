//! Which items of `std::rc` may marked code use?
//!
//! `Rc::make_mut` is in `cloning`, since `CloneToUninit` is unstable.

use std::{
    any::Any,
    mem::MaybeUninit,
    pin::Pin,
    rc::{Rc, Weak},
};

use no_tls_macros::allow;

allow! {
    impl<T> Rc<T> {
        fn new(value: T) -> Self;
        fn new_cyclic<F>(data_fn: F) -> Self where F: FnOnce(&Weak<T>) -> T;
        fn new_uninit() -> Rc<MaybeUninit<T>>;
        fn new_zeroed() -> Rc<MaybeUninit<T>>;
        fn pin(value: T) -> Pin<Self>;
        fn try_unwrap(this: Self) -> Result<T, Self>;
        fn into_inner(this: Self) -> Option<T>;
    }

    impl<T> Rc<[T]> {
        fn new_uninit_slice(len: usize) -> Rc<[MaybeUninit<T>]>;
        fn new_zeroed_slice(len: usize) -> Rc<[MaybeUninit<T>]>;
    }

    impl<T> Rc<MaybeUninit<T>> {
        unsafe fn assume_init(self) -> Rc<T>;
    }

    impl<T> Rc<[MaybeUninit<T>]> {
        unsafe fn assume_init(self) -> Rc<[T]>;
    }

    impl<T: ?Sized> Rc<T> {
        unsafe fn from_raw(ptr: *const T) -> Self;
        fn into_raw(this: Self) -> *const T;
        unsafe fn increment_strong_count(ptr: *const T);
        unsafe fn decrement_strong_count(ptr: *const T);
        fn as_ptr(this: &Self) -> *const T;
        fn downgrade(this: &Self) -> Weak<T>;
        fn weak_count(this: &Self) -> usize;
        fn strong_count(this: &Self) -> usize;
        fn get_mut(this: &mut Self) -> Option<&mut T>;
        fn ptr_eq(this: &Self, other: &Self) -> bool;
    }

    impl<T: Clone> Rc<T> {
        fn unwrap_or_clone(this: Self) -> T;
    }

    impl Rc<dyn Any> {
        fn downcast<T: Any>(self) -> Result<Rc<T>, Self>;
    }

    impl<T> Weak<T> {
        fn new() -> Self;
    }

    impl<T: ?Sized> Weak<T> {
        unsafe fn from_raw(ptr: *const T) -> Self;
        fn into_raw(self) -> *const T;
        fn as_ptr(&self) -> *const T;
        fn upgrade(&self) -> Option<Rc<T>>;
        fn strong_count(&self) -> usize;
        fn weak_count(&self) -> usize;
        fn ptr_eq(&self, other: &Self) -> bool;
    }
}
