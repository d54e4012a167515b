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
}
