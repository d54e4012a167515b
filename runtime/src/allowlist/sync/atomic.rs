//! Which items of `std::sync::atomic` may marked code use?

use std::sync::atomic::{
    AtomicBool, AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicPtr, AtomicU8, AtomicU16, AtomicU32,
    AtomicU64, AtomicUsize, Ordering,
};

use no_tls_macros::allow;

macro_rules! atomics {
    ($($atomic:ident of $integer:ident),*) => {
        allow! {
            $(impl $atomic {
                fn new(v: $integer) -> Self;
                unsafe fn from_ptr<'a>(ptr: *mut $integer) -> &'a Self;
                fn get_mut(&mut self) -> &mut $integer;
                fn into_inner(self) -> $integer;
                fn load(&self, order: Ordering) -> $integer;
                fn store(&self, val: $integer, order: Ordering);
                fn swap(&self, val: $integer, order: Ordering) -> $integer;
                fn compare_and_swap(&self, current: $integer, new: $integer, order: Ordering) -> $integer;
                fn compare_exchange(
                    &self,
                    current: $integer,
                    new: $integer,
                    success: Ordering,
                    failure: Ordering,
                ) -> Result<$integer, $integer>;
                fn compare_exchange_weak(
                    &self,
                    current: $integer,
                    new: $integer,
                    success: Ordering,
                    failure: Ordering,
                ) -> Result<$integer, $integer>;
                fn fetch_add(&self, val: $integer, order: Ordering) -> $integer;
                fn fetch_sub(&self, val: $integer, order: Ordering) -> $integer;
                fn fetch_and(&self, val: $integer, order: Ordering) -> $integer;
                fn fetch_nand(&self, val: $integer, order: Ordering) -> $integer;
                fn fetch_or(&self, val: $integer, order: Ordering) -> $integer;
                fn fetch_xor(&self, val: $integer, order: Ordering) -> $integer;
                fn fetch_update<F>(
                    &self,
                    set_order: Ordering,
                    fetch_order: Ordering,
                    f: F,
                ) -> Result<$integer, $integer>
                where
                    F: FnMut($integer) -> Option<$integer>;
                fn try_update(
                    &self,
                    set_order: Ordering,
                    fetch_order: Ordering,
                    f: impl FnMut($integer) -> Option<$integer>,
                ) -> Result<$integer, $integer>;
                fn update(
                    &self,
                    set_order: Ordering,
                    fetch_order: Ordering,
                    f: impl FnMut($integer) -> $integer,
                ) -> $integer;
                fn fetch_max(&self, val: $integer, order: Ordering) -> $integer;
                fn fetch_min(&self, val: $integer, order: Ordering) -> $integer;
                fn as_ptr(&self) -> *mut $integer;
            })*

            impl AtomicBool {
                fn new(v: bool) -> Self;
                unsafe fn from_ptr<'a>(ptr: *mut bool) -> &'a Self;
                fn get_mut(&mut self) -> &mut bool;
                fn into_inner(self) -> bool;
                fn load(&self, order: Ordering) -> bool;
                fn store(&self, val: bool, order: Ordering);
                fn swap(&self, val: bool, order: Ordering) -> bool;
                fn compare_and_swap(&self, current: bool, new: bool, order: Ordering) -> bool;
                fn compare_exchange(
                    &self,
                    current: bool,
                    new: bool,
                    success: Ordering,
                    failure: Ordering,
                ) -> Result<bool, bool>;
                fn compare_exchange_weak(
                    &self,
                    current: bool,
                    new: bool,
                    success: Ordering,
                    failure: Ordering,
                ) -> Result<bool, bool>;
                fn fetch_and(&self, val: bool, order: Ordering) -> bool;
                fn fetch_nand(&self, val: bool, order: Ordering) -> bool;
                fn fetch_or(&self, val: bool, order: Ordering) -> bool;
                fn fetch_xor(&self, val: bool, order: Ordering) -> bool;
                fn fetch_not(&self, order: Ordering) -> bool;
                fn as_ptr(&self) -> *mut bool;
                fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<bool, bool>
                where
                    F: FnMut(bool) -> Option<bool>;
                fn try_update(
                    &self,
                    set_order: Ordering,
                    fetch_order: Ordering,
                    f: impl FnMut(bool) -> Option<bool>,
                ) -> Result<bool, bool>;
                fn update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(bool) -> bool) -> bool;
            }

            impl<T> AtomicPtr<T> {
                fn new(p: *mut T) -> Self;
                unsafe fn from_ptr<'a>(ptr: *mut *mut T) -> &'a Self;
                fn get_mut(&mut self) -> &mut *mut T;
                fn into_inner(self) -> *mut T;
                fn load(&self, order: Ordering) -> *mut T;
                fn store(&self, ptr: *mut T, order: Ordering);
                fn swap(&self, ptr: *mut T, order: Ordering) -> *mut T;
                fn compare_and_swap(&self, current: *mut T, new: *mut T, order: Ordering) -> *mut T;
                fn compare_exchange(
                    &self,
                    current: *mut T,
                    new: *mut T,
                    success: Ordering,
                    failure: Ordering,
                ) -> Result<*mut T, *mut T>;
                fn compare_exchange_weak(
                    &self,
                    current: *mut T,
                    new: *mut T,
                    success: Ordering,
                    failure: Ordering,
                ) -> Result<*mut T, *mut T>;
                fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<*mut T, *mut T>
                where
                    F: FnMut(*mut T) -> Option<*mut T>;
                fn try_update(
                    &self,
                    set_order: Ordering,
                    fetch_order: Ordering,
                    f: impl FnMut(*mut T) -> Option<*mut T>,
                ) -> Result<*mut T, *mut T>;
                fn update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(*mut T) -> *mut T) -> *mut T;
                fn fetch_ptr_add(&self, val: usize, order: Ordering) -> *mut T;
                fn fetch_ptr_sub(&self, val: usize, order: Ordering) -> *mut T;
                fn fetch_byte_add(&self, val: usize, order: Ordering) -> *mut T;
                fn fetch_byte_sub(&self, val: usize, order: Ordering) -> *mut T;
                fn fetch_or(&self, val: usize, order: Ordering) -> *mut T;
                fn fetch_and(&self, val: usize, order: Ordering) -> *mut T;
                fn fetch_xor(&self, val: usize, order: Ordering) -> *mut T;
                fn as_ptr(&self) -> *mut *mut T;
            }

            mod std::sync::atomic as functions {
                fn compiler_fence(order: Ordering);
                fn fence(order: Ordering);
            }
        }
    };
}

atomics! {
    AtomicI8 of i8, AtomicI16 of i16, AtomicI32 of i32, AtomicI64 of i64, AtomicIsize of isize,
    AtomicU8 of u8, AtomicU16 of u16, AtomicU32 of u32, AtomicU64 of u64, AtomicUsize of usize
}
