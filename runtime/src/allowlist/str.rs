//! Which items of `std::str` and `str` may marked code use?
//!
//! Methods that take a pattern are in `pattern`, since `Pattern` is unstable. Left out:
//! `lines_any`, which nobody may name any more.

use std::{
    slice::SliceIndex,
    str::{
        Bytes, CharIndices, Chars, EncodeUtf16, EscapeDebug, EscapeDefault, EscapeUnicode, FromStr, Lines,
        SplitAsciiWhitespace, SplitWhitespace, Utf8Chunk, Utf8Error,
    },
};

use no_tls_macros::allow;

allow! {
    impl str {
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
        fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error>;
        fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error>;
        unsafe fn from_utf8_unchecked(v: &[u8]) -> &str;
        unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str;
        fn is_char_boundary(&self, index: usize) -> bool;
        fn floor_char_boundary(&self, index: usize) -> usize;
        fn ceil_char_boundary(&self, index: usize) -> usize;
        fn as_bytes(&self) -> &[u8];
        unsafe fn as_bytes_mut(&mut self) -> &mut [u8];
        fn as_ptr(&self) -> *const u8;
        fn as_mut_ptr(&mut self) -> *mut u8;
        fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&<I as SliceIndex<str>>::Output>;
        fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut <I as SliceIndex<str>>::Output>;
        unsafe fn get_unchecked<I: SliceIndex<str>>(&self, i: I) -> &<I as SliceIndex<str>>::Output;
        unsafe fn get_unchecked_mut<I: SliceIndex<str>>(&mut self, i: I) -> &mut <I as SliceIndex<str>>::Output;
        unsafe fn slice_unchecked(&self, begin: usize, end: usize) -> &str;
        unsafe fn slice_mut_unchecked(&mut self, begin: usize, end: usize) -> &mut str;
        fn split_at(&self, mid: usize) -> (&str, &str);
        fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str);
        fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)>;
        fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut str, &mut str)>;
        fn chars(&self) -> Chars<'_>;
        fn char_indices(&self) -> CharIndices<'_>;
        fn bytes(&self) -> Bytes<'_>;
        fn split_whitespace(&self) -> SplitWhitespace<'_>;
        fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_>;
        fn lines(&self) -> Lines<'_>;
        fn encode_utf16(&self) -> EncodeUtf16<'_>;
        fn trim(&self) -> &str;
        fn trim_start(&self) -> &str;
        fn trim_end(&self) -> &str;
        fn trim_left(&self) -> &str;
        fn trim_right(&self) -> &str;
        fn parse<F: FromStr>(&self) -> Result<F, <F as FromStr>::Err>;
        fn is_ascii(&self) -> bool;
        fn eq_ignore_ascii_case(&self, other: &str) -> bool;
        fn make_ascii_uppercase(&mut self);
        fn make_ascii_lowercase(&mut self);
        fn trim_ascii_start(&self) -> &str;
        fn trim_ascii_end(&self) -> &str;
        fn trim_ascii(&self) -> &str;
        fn escape_debug(&self) -> EscapeDebug<'_>;
        fn escape_default(&self) -> EscapeDefault<'_>;
        fn escape_unicode(&self) -> EscapeUnicode<'_>;
        fn into_boxed_bytes(self: Box<Self>) -> Box<[u8]>;
        fn to_lowercase(&self) -> String;
        fn to_uppercase(&self) -> String;
        fn into_string(self: Box<Self>) -> String;
        fn repeat(&self, n: usize) -> String;
        fn to_ascii_uppercase(&self) -> String;
        fn to_ascii_lowercase(&self) -> String;
    }

    impl<'a> Chars<'a> {
        fn as_str(&self) -> &'a str;
    }

    impl<'a> CharIndices<'a> {
        fn as_str(&self) -> &'a str;
        fn offset(&self) -> usize;
    }

    impl Utf8Error {
        fn valid_up_to(&self) -> usize;
        fn error_len(&self) -> Option<usize>;
    }

    impl<'a> Utf8Chunk<'a> {
        fn valid(&self) -> &'a str;
        fn invalid(&self) -> &'a [u8];
    }

    trait FromStr {
        fn from_str(s: &str) -> Result<Self, Self::Err>;
    }

    mod std::str as functions {
        unsafe fn from_boxed_utf8_unchecked(v: Box<[u8]>) -> Box<str>;
        fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error>;
        fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error>;
        unsafe fn from_utf8_unchecked(v: &[u8]) -> &str;
        unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str;
    }
}
