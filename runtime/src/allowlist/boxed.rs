//! Which items of `std::boxed` may marked code use?

use std::{any::Any, mem::MaybeUninit, pin::Pin};

use no_tls_macros::allow;

allow! {
    impl Box<dyn Any> {
        fn downcast<T: Any>(self) -> Result<Box<T>, Self>;
    }

    impl Box<dyn Any + Send> {
        fn downcast<T: Any>(self) -> Result<Box<T>, Self>;
    }

    impl Box<dyn Any + Sync + Send> {
        fn downcast<T: Any>(self) -> Result<Box<T>, Self>;
    }

    impl<T> Box<T> {
        fn new(x: T) -> Self;
        fn new_uninit() -> Box<MaybeUninit<T>>;
        fn new_zeroed() -> Box<MaybeUninit<T>>;
        fn pin(x: T) -> Pin<Self>;
    }

    impl<T> Box<[T]> {
        fn new_uninit_slice(len: usize) -> Box<[MaybeUninit<T>]>;
        fn new_zeroed_slice(len: usize) -> Box<[MaybeUninit<T>]>;
    }

    impl<T> Box<MaybeUninit<T>> {
        unsafe fn assume_init(self) -> Box<T>;
        fn write(boxed: Self, value: T) -> Box<T>;
    }

    impl<T> Box<[MaybeUninit<T>]> {
        unsafe fn assume_init(self) -> Box<[T]>;
    }

    impl<T: ?Sized> Box<T> {
        unsafe fn from_raw(raw: *mut T) -> Self;
        fn into_raw(b: Self) -> *mut T;
        fn leak<'a>(b: Self) -> &'a mut T;
        fn into_pin(boxed: Self) -> Pin<Self>;
    }
}
