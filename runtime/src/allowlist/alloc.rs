//! Which items of `std::alloc` may marked code use?

use std::{
    alloc::{Layout, LayoutError},
    ptr::NonNull,
};

use no_tls_macros::allow;

allow! {
    impl Layout {
        fn from_size_align(size: usize, align: usize) -> Result<Self, LayoutError>;
        unsafe fn from_size_align_unchecked(size: usize, align: usize) -> Self;
        fn size(&self) -> usize;
        fn align(&self) -> usize;
        fn new<T>() -> Self;
        fn for_value<T: ?Sized>(t: &T) -> Self;
        fn dangling_ptr(&self) -> NonNull<u8>;
        fn align_to(&self, align: usize) -> Result<Self, LayoutError>;
        fn pad_to_align(&self) -> Self;
        fn repeat(&self, n: usize) -> Result<(Self, usize), LayoutError>;
        fn extend(&self, next: Self) -> Result<(Self, usize), LayoutError>;
        fn repeat_packed(&self, n: usize) -> Result<Self, LayoutError>;
        fn extend_packed(&self, next: Self) -> Result<Self, LayoutError>;
        fn array<T>(n: usize) -> Result<Self, LayoutError>;
    }

    mod std::alloc as functions {
        unsafe fn alloc(layout: Layout) -> *mut u8;
        unsafe fn alloc_zeroed(layout: Layout) -> *mut u8;
        unsafe fn dealloc(ptr: *mut u8, layout: Layout);
        fn handle_alloc_error(layout: Layout) -> !;
        unsafe fn realloc(ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8;
    }
}
