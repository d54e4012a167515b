//! Which items of `std::char` and `char` may marked code use?

use std::char::{DecodeUtf16, DecodeUtf16Error, EscapeDebug, EscapeDefault, EscapeUnicode, ToLowercase, ToUppercase};

use no_tls_macros::allow;

allow! {
    impl DecodeUtf16Error {
        fn unpaired_surrogate(&self) -> u16;
    }

    impl char {
        fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<<I as IntoIterator>::IntoIter>;
        fn from_u32(i: u32) -> Option<char>;
        unsafe fn from_u32_unchecked(i: u32) -> char;
        fn from_digit(num: u32, radix: u32) -> Option<char>;
        fn is_digit(self, radix: u32) -> bool;
        fn to_digit(self, radix: u32) -> Option<u32>;
        fn escape_unicode(self) -> EscapeUnicode;
        fn escape_debug(self) -> EscapeDebug;
        fn escape_default(self) -> EscapeDefault;
        fn len_utf8(self) -> usize;
        fn len_utf16(self) -> usize;
        fn encode_utf8(self, dst: &mut [u8]) -> &mut str;
        fn encode_utf16(self, dst: &mut [u16]) -> &mut [u16];
        fn is_alphabetic(self) -> bool;
        fn is_lowercase(self) -> bool;
        fn is_uppercase(self) -> bool;
        fn is_whitespace(self) -> bool;
        fn is_alphanumeric(self) -> bool;
        fn is_control(self) -> bool;
        fn is_numeric(self) -> bool;
        fn to_lowercase(self) -> ToLowercase;
        fn to_uppercase(self) -> ToUppercase;
        fn is_ascii(&self) -> bool;
        fn to_ascii_uppercase(&self) -> char;
        fn to_ascii_lowercase(&self) -> char;
        fn eq_ignore_ascii_case(&self, other: &char) -> bool;
        fn make_ascii_uppercase(&mut self);
        fn make_ascii_lowercase(&mut self);
        fn is_ascii_alphabetic(&self) -> bool;
        fn is_ascii_uppercase(&self) -> bool;
        fn is_ascii_lowercase(&self) -> bool;
        fn is_ascii_alphanumeric(&self) -> bool;
        fn is_ascii_digit(&self) -> bool;
        fn is_ascii_hexdigit(&self) -> bool;
        fn is_ascii_punctuation(&self) -> bool;
        fn is_ascii_graphic(&self) -> bool;
        fn is_ascii_whitespace(&self) -> bool;
        fn is_ascii_control(&self) -> bool;
    }

    mod std::char as functions {
        fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<<I as IntoIterator>::IntoIter>;
        fn from_digit(num: u32, radix: u32) -> Option<char>;
        fn from_u32(i: u32) -> Option<char>;
        unsafe fn from_u32_unchecked(i: u32) -> char;
    }
}
