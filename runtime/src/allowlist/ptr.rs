//! Which items of `std::ptr` and raw pointers may marked code use?
//!
//! Left out: `fn_addr_eq`, whose bound is unstable.

use std::{hash::Hasher, num::NonZero, ptr::NonNull};

use no_tls_macros::allow;

allow! {
    impl<T: ?Sized> *const T {
        fn is_null(self) -> bool;
        fn cast<U>(self) -> *const U;
        fn cast_mut(self) -> *mut T;
        fn addr(self) -> usize;
        fn expose_provenance(self) -> usize;
        fn with_addr(self, addr: usize) -> *const T;
        fn map_addr(self, f: impl FnOnce(usize) -> usize) -> *const T;
        unsafe fn as_ref<'a>(self) -> Option<&'a T>;
        unsafe fn as_ref_unchecked<'a>(self) -> &'a T;
        unsafe fn offset(self, count: isize) -> *const T where T: Sized;
        unsafe fn byte_offset(self, count: isize) -> *const T;
        fn wrapping_offset(self, count: isize) -> *const T where T: Sized;
        fn wrapping_byte_offset(self, count: isize) -> *const T;
        unsafe fn offset_from(self, origin: *const T) -> isize where T: Sized;
        unsafe fn byte_offset_from<U: ?Sized>(self, origin: *const U) -> isize;
        unsafe fn offset_from_unsigned(self, origin: *const T) -> usize where T: Sized;
        unsafe fn byte_offset_from_unsigned<U: ?Sized>(self, origin: *const U) -> usize;
        unsafe fn add(self, count: usize) -> *const T where T: Sized;
        unsafe fn byte_add(self, count: usize) -> *const T;
        unsafe fn sub(self, count: usize) -> *const T where T: Sized;
        unsafe fn byte_sub(self, count: usize) -> *const T;
        fn wrapping_add(self, count: usize) -> *const T where T: Sized;
        fn wrapping_byte_add(self, count: usize) -> *const T;
        fn wrapping_sub(self, count: usize) -> *const T where T: Sized;
        fn wrapping_byte_sub(self, count: usize) -> *const T;
        unsafe fn read(self) -> T where T: Sized;
        unsafe fn read_volatile(self) -> T where T: Sized;
        unsafe fn read_unaligned(self) -> T where T: Sized;
        unsafe fn copy_to(self, dest: *mut T, count: usize) where T: Sized;
        unsafe fn copy_to_nonoverlapping(self, dest: *mut T, count: usize) where T: Sized;
        fn align_offset(self, align: usize) -> usize where T: Sized;
        fn is_aligned(self) -> bool where T: Sized;
    }

    impl<T> *const [T] {
        fn len(self) -> usize;
        fn is_empty(self) -> bool;
        fn as_array<const N: usize>(self) -> Option<*const [T; N]>;
    }

    impl<T: ?Sized> *mut T {
        fn is_null(self) -> bool;
        fn cast<U>(self) -> *mut U;
        fn cast_const(self) -> *const T;
        fn addr(self) -> usize;
        fn expose_provenance(self) -> usize;
        fn with_addr(self, addr: usize) -> *mut T;
        fn map_addr(self, f: impl FnOnce(usize) -> usize) -> *mut T;
        unsafe fn as_ref<'a>(self) -> Option<&'a T>;
        unsafe fn as_ref_unchecked<'a>(self) -> &'a T;
        unsafe fn offset(self, count: isize) -> *mut T where T: Sized;
        unsafe fn byte_offset(self, count: isize) -> *mut T;
        fn wrapping_offset(self, count: isize) -> *mut T where T: Sized;
        fn wrapping_byte_offset(self, count: isize) -> *mut T;
        unsafe fn as_mut<'a>(self) -> Option<&'a mut T>;
        unsafe fn as_mut_unchecked<'a>(self) -> &'a mut T;
        unsafe fn offset_from(self, origin: *const T) -> isize where T: Sized;
        unsafe fn byte_offset_from<U: ?Sized>(self, origin: *const U) -> isize;
        unsafe fn offset_from_unsigned(self, origin: *const T) -> usize where T: Sized;
        unsafe fn byte_offset_from_unsigned<U: ?Sized>(self, origin: *mut U) -> usize;
        unsafe fn add(self, count: usize) -> *mut T where T: Sized;
        unsafe fn byte_add(self, count: usize) -> *mut T;
        unsafe fn sub(self, count: usize) -> *mut T where T: Sized;
        unsafe fn byte_sub(self, count: usize) -> *mut T;
        fn wrapping_add(self, count: usize) -> *mut T where T: Sized;
        fn wrapping_byte_add(self, count: usize) -> *mut T;
        fn wrapping_sub(self, count: usize) -> *mut T where T: Sized;
        fn wrapping_byte_sub(self, count: usize) -> *mut T;
        unsafe fn read(self) -> T where T: Sized;
        unsafe fn read_volatile(self) -> T where T: Sized;
        unsafe fn read_unaligned(self) -> T where T: Sized;
        unsafe fn copy_to(self, dest: *mut T, count: usize) where T: Sized;
        unsafe fn copy_to_nonoverlapping(self, dest: *mut T, count: usize) where T: Sized;
        unsafe fn copy_from(self, src: *const T, count: usize) where T: Sized;
        unsafe fn copy_from_nonoverlapping(self, src: *const T, count: usize) where T: Sized;
        unsafe fn drop_in_place(self);
        unsafe fn write(self, val: T) where T: Sized;
        unsafe fn write_bytes(self, val: u8, count: usize) where T: Sized;
        unsafe fn write_volatile(self, val: T) where T: Sized;
        unsafe fn write_unaligned(self, val: T) where T: Sized;
        unsafe fn replace(self, src: T) -> T where T: Sized;
        unsafe fn swap(self, with: *mut T) where T: Sized;
        fn align_offset(self, align: usize) -> usize where T: Sized;
        fn is_aligned(self) -> bool where T: Sized;
    }

    impl<T> *mut [T] {
        fn len(self) -> usize;
        fn is_empty(self) -> bool;
        fn as_mut_array<const N: usize>(self) -> Option<*mut [T; N]>;
    }

    impl<T> NonNull<T> {
        fn without_provenance(addr: NonZero<usize>) -> Self;
        fn dangling() -> Self;
        fn with_exposed_provenance(addr: NonZero<usize>) -> Self;
    }

    impl<T: ?Sized> NonNull<T> {
        unsafe fn new_unchecked(ptr: *mut T) -> Self;
        fn new(ptr: *mut T) -> Option<Self>;
        fn from_ref(r: &T) -> Self;
        fn from_mut(r: &mut T) -> Self;
        fn addr(self) -> NonZero<usize>;
        fn expose_provenance(self) -> NonZero<usize>;
        fn with_addr(self, addr: NonZero<usize>) -> Self;
        fn map_addr(self, f: impl FnOnce(NonZero<usize>) -> NonZero<usize>) -> Self;
        fn as_ptr(self) -> *mut T;
        unsafe fn as_ref<'a>(&self) -> &'a T;
        unsafe fn as_mut<'a>(&mut self) -> &'a mut T;
        fn cast<U>(self) -> NonNull<U>;
        unsafe fn offset(self, count: isize) -> Self where T: Sized;
        unsafe fn byte_offset(self, count: isize) -> Self;
        unsafe fn add(self, count: usize) -> Self where T: Sized;
        unsafe fn byte_add(self, count: usize) -> Self;
        unsafe fn sub(self, count: usize) -> Self where T: Sized;
        unsafe fn byte_sub(self, count: usize) -> Self;
        unsafe fn offset_from(self, origin: Self) -> isize where T: Sized;
        unsafe fn byte_offset_from<U: ?Sized>(self, origin: NonNull<U>) -> isize;
        unsafe fn offset_from_unsigned(self, subtracted: Self) -> usize where T: Sized;
        unsafe fn byte_offset_from_unsigned<U: ?Sized>(self, origin: NonNull<U>) -> usize;
        unsafe fn read(self) -> T where T: Sized;
        unsafe fn read_volatile(self) -> T where T: Sized;
        unsafe fn read_unaligned(self) -> T where T: Sized;
        unsafe fn copy_to(self, dest: Self, count: usize) where T: Sized;
        unsafe fn copy_to_nonoverlapping(self, dest: Self, count: usize) where T: Sized;
        unsafe fn copy_from(self, src: Self, count: usize) where T: Sized;
        unsafe fn copy_from_nonoverlapping(self, src: Self, count: usize) where T: Sized;
        unsafe fn drop_in_place(self);
        unsafe fn write(self, val: T) where T: Sized;
        unsafe fn write_bytes(self, val: u8, count: usize) where T: Sized;
        unsafe fn write_volatile(self, val: T) where T: Sized;
        unsafe fn write_unaligned(self, val: T) where T: Sized;
        unsafe fn replace(self, src: T) -> T where T: Sized;
        unsafe fn swap(self, with: Self) where T: Sized;
        fn align_offset(self, align: usize) -> usize where T: Sized;
        fn is_aligned(self) -> bool where T: Sized;
    }

    impl<T> NonNull<[T]> {
        fn slice_from_raw_parts(data: NonNull<T>, len: usize) -> Self;
        fn len(self) -> usize;
        fn is_empty(self) -> bool;
    }

    mod std::ptr as functions {
        fn addr_eq<T: ?Sized, U: ?Sized>(p: *const T, q: *const U) -> bool;
        unsafe fn copy<T>(src: *const T, dst: *mut T, count: usize);
        unsafe fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize);
        fn dangling<T>() -> *const T;
        fn dangling_mut<T>() -> *mut T;
        unsafe fn drop_in_place<T: ?Sized>(to_drop: *mut T);
        fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool;
        fn from_mut<T: ?Sized>(r: &mut T) -> *mut T;
        fn from_ref<T: ?Sized>(r: &T) -> *const T;
        fn hash<T: ?Sized, S: Hasher>(hashee: *const T, into: &mut S);
        fn null<T>() -> *const T;
        fn null_mut<T>() -> *mut T;
        unsafe fn read<T>(src: *const T) -> T;
        unsafe fn read_unaligned<T>(src: *const T) -> T;
        unsafe fn read_volatile<T>(src: *const T) -> T;
        unsafe fn replace<T>(dst: *mut T, src: T) -> T;
        fn slice_from_raw_parts<T>(data: *const T, len: usize) -> *const [T];
        fn slice_from_raw_parts_mut<T>(data: *mut T, len: usize) -> *mut [T];
        unsafe fn swap<T>(x: *mut T, y: *mut T);
        unsafe fn swap_nonoverlapping<T>(x: *mut T, y: *mut T, count: usize);
        fn with_exposed_provenance<T>(addr: usize) -> *const T;
        fn with_exposed_provenance_mut<T>(addr: usize) -> *mut T;
        fn without_provenance<T>(addr: usize) -> *const T;
        fn without_provenance_mut<T>(addr: usize) -> *mut T;
        unsafe fn write<T>(dst: *mut T, src: T);
        unsafe fn write_bytes<T>(dst: *mut T, val: u8, count: usize);
        unsafe fn write_unaligned<T>(dst: *mut T, src: T);
        unsafe fn write_volatile<T>(dst: *mut T, src: T);
    }
}
