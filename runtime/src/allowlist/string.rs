//! Which items of `std::string` may marked code use?

use std::{
    borrow::Cow,
    collections::TryReserveError,
    ops::RangeBounds,
    str::Utf8Error,
    string::{Drain, FromUtf8Error, FromUtf16Error},
};

use no_tls_macros::allow;

allow! {
    impl String {
        fn new() -> Self;
        fn with_capacity(capacity: usize) -> Self;
        fn from_utf8(vec: Vec<u8>) -> Result<Self, FromUtf8Error>;
        fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str>;
        fn from_utf16(v: &[u16]) -> Result<Self, FromUtf16Error>;
        fn from_utf16_lossy(v: &[u16]) -> Self;
        fn into_raw_parts(self) -> (*mut u8, usize, usize);
        unsafe fn from_raw_parts(buf: *mut u8, length: usize, capacity: usize) -> Self;
        unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> Self;
        fn into_bytes(self) -> Vec<u8>;
        fn as_str(&self) -> &str;
        fn as_mut_str(&mut self) -> &mut str;
        fn push_str(&mut self, string: &str);
        fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R);
        fn capacity(&self) -> usize;
        fn reserve(&mut self, additional: usize);
        fn reserve_exact(&mut self, additional: usize);
        fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn shrink_to_fit(&mut self);
        fn shrink_to(&mut self, min_capacity: usize);
        fn push(&mut self, ch: char);
        fn as_bytes(&self) -> &[u8];
        fn truncate(&mut self, new_len: usize);
        fn pop(&mut self) -> Option<char>;
        fn remove(&mut self, idx: usize) -> char;
        fn retain<F>(&mut self, f: F) where F: FnMut(char) -> bool;
        fn insert(&mut self, idx: usize, ch: char);
        fn insert_str(&mut self, idx: usize, string: &str);
        unsafe fn as_mut_vec(&mut self) -> &mut Vec<u8>;
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
        fn split_off(&mut self, at: usize) -> Self;
        fn clear(&mut self);
        fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_>;
        fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str);
        fn into_boxed_str(self) -> Box<str>;
        fn leak<'a>(self) -> &'a mut str;
    }

    impl<'a> Drain<'a> {
        fn as_str(&self) -> &str;
    }

    impl FromUtf8Error {
        fn as_bytes(&self) -> &[u8];
        fn into_bytes(self) -> Vec<u8>;
        fn utf8_error(&self) -> Utf8Error;
    }

    trait ToString {
        fn to_string(&self) -> String;
    }
}
