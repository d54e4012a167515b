//! Which items of `std::pin` may marked code use?

use std::{
    ops::{Deref, DerefMut},
    pin::Pin,
};

use no_tls_macros::allow;

allow! {
    impl<Ptr: Deref> Pin<Ptr>
    where
        <Ptr as Deref>::Target: Unpin,
    {
        fn new(pointer: Ptr) -> Self;
        fn into_inner(pin: Self) -> Ptr;
    }

    impl<Ptr: Deref> Pin<Ptr> {
        unsafe fn new_unchecked(pointer: Ptr) -> Self;
        fn as_ref(&self) -> Pin<&<Ptr as Deref>::Target> where Ptr: Deref;
        unsafe fn into_inner_unchecked(pin: Self) -> Ptr;
    }

    impl<Ptr: DerefMut> Pin<Ptr> {
        fn as_mut(&mut self) -> Pin<&mut <Ptr as Deref>::Target> where Ptr: DerefMut;
        fn as_deref_mut(self: Pin<&mut Self>) -> Pin<&mut <Ptr as Deref>::Target> where Ptr: DerefMut;
        fn set(&mut self, value: <Ptr as Deref>::Target) where <Ptr as Deref>::Target: Sized;
    }

    impl<'a, T: ?Sized> Pin<&'a T> {
        unsafe fn map_unchecked<U: ?Sized, F>(self, func: F) -> Pin<&'a U> where F: FnOnce(&T) -> &U;
        fn get_ref(self) -> &'a T;
    }

    impl<'a, T: ?Sized> Pin<&'a mut T> {
        fn into_ref(self) -> Pin<&'a T>;
        fn get_mut(self) -> &'a mut T where T: Unpin;
        unsafe fn get_unchecked_mut(self) -> &'a mut T;
        unsafe fn map_unchecked_mut<U: ?Sized, F>(self, func: F) -> Pin<&'a mut U>
        where
            F: FnOnce(&mut T) -> &mut U;
    }

    impl<T: ?Sized> Pin<&'static T> {
        fn static_ref(r: &'static T) -> Self;
    }

    impl<T: ?Sized> Pin<&'static mut T> {
        fn static_mut(r: &'static mut T) -> Self;
    }
}
