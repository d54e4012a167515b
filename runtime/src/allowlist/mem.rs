//! Which items of `std::mem` may marked code use?

use std::mem::{Discriminant, ManuallyDrop, MaybeUninit};

use no_tls_macros::allow;

allow! {
    impl<T> ManuallyDrop<T> {
        fn new(value: T) -> Self;
        fn into_inner(slot: Self) -> T;
        unsafe fn take(slot: &mut Self) -> T;
    }

    impl<T: ?Sized> ManuallyDrop<T> {
        unsafe fn drop(slot: &mut Self);
    }

    impl<T> MaybeUninit<T> {
        fn new(val: T) -> Self;
        fn uninit() -> Self;
        fn zeroed() -> Self;
        fn write(&mut self, val: T) -> &mut T;
        fn as_ptr(&self) -> *const T;
        fn as_mut_ptr(&mut self) -> *mut T;
        unsafe fn assume_init(self) -> T;
        unsafe fn assume_init_read(&self) -> T;
        unsafe fn assume_init_drop(&mut self);
        unsafe fn assume_init_ref(&self) -> &T;
        unsafe fn assume_init_mut(&mut self) -> &mut T;
    }

    mod std::mem as functions {
        fn align_of<T>() -> usize;
        fn align_of_val<T: ?Sized>(val: &T) -> usize;
        fn discriminant<T>(v: &T) -> Discriminant<T>;
        fn drop<T>(x: T);
        fn forget<T>(t: T);
        fn needs_drop<T: ?Sized>() -> bool;
        fn replace<T>(dest: &mut T, src: T) -> T;
        fn size_of<T>() -> usize;
        fn size_of_val<T: ?Sized>(val: &T) -> usize;
        fn swap<T>(x: &mut T, y: &mut T);
        fn take<T: Default>(dest: &mut T) -> T;
        unsafe fn transmute_copy<Src, Dst>(src: &Src) -> Dst;
        unsafe fn zeroed<T>() -> T;
    }
}

/// `mem::transmute` cannot be called through a function of ours, whose types would be generic: its value is std's own.
pub use std::mem::transmute;

#[doc(hidden)]
#[allow(non_camel_case_types)]
pub enum transmute {}

impl transmute {
    #[doc(hidden)]
    pub fn __no_tls0via<F>(std: F, _user: F) -> F {
        std
    }
}
