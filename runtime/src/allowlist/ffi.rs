//! Which items of `std::ffi` may marked code use?

use std::{
    borrow::Cow,
    collections::TryReserveError,
    ffi::{
        CStr, CString, FromBytesUntilNulError, FromBytesWithNulError, FromVecWithNulError, IntoStringError, NulError,
        OsStr, OsString, c_char, os_str::Display,
    },
    str::Utf8Error,
};

use no_tls_macros::allow;

allow! {
    impl OsStr {
        fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr;
        unsafe fn from_encoded_bytes_unchecked(bytes: &[u8]) -> &Self;
        fn to_str(&self) -> Option<&str>;
        fn to_string_lossy(&self) -> Cow<'_, str>;
        fn to_os_string(&self) -> OsString;
        fn is_empty(&self) -> bool;
        fn len(&self) -> usize;
        fn into_os_string(self: Box<Self>) -> OsString;
        fn as_encoded_bytes(&self) -> &[u8];
        fn make_ascii_lowercase(&mut self);
        fn make_ascii_uppercase(&mut self);
        fn to_ascii_lowercase(&self) -> OsString;
        fn to_ascii_uppercase(&self) -> OsString;
        fn is_ascii(&self) -> bool;
        fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool;
        fn display(&self) -> Display<'_>;
    }

    impl OsString {
        fn new() -> OsString;
        unsafe fn from_encoded_bytes_unchecked(bytes: Vec<u8>) -> Self;
        fn as_os_str(&self) -> &OsStr;
        fn into_encoded_bytes(self) -> Vec<u8>;
        fn into_string(self) -> Result<String, OsString>;
        fn push<T: AsRef<OsStr>>(&mut self, s: T);
        fn with_capacity(capacity: usize) -> OsString;
        fn clear(&mut self);
        fn capacity(&self) -> usize;
        fn reserve(&mut self, additional: usize);
        fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn reserve_exact(&mut self, additional: usize);
        fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn shrink_to_fit(&mut self);
        fn shrink_to(&mut self, min_capacity: usize);
        fn into_boxed_os_str(self) -> Box<OsStr>;
        fn leak<'a>(self) -> &'a mut OsStr;
    }

    impl CStr {
        unsafe fn from_ptr<'a>(ptr: *const c_char) -> &'a CStr;
        fn from_bytes_until_nul(bytes: &[u8]) -> Result<&CStr, FromBytesUntilNulError>;
        fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, FromBytesWithNulError>;
        unsafe fn from_bytes_with_nul_unchecked(bytes: &[u8]) -> &CStr;
        fn as_ptr(&self) -> *const c_char;
        fn count_bytes(&self) -> usize;
        fn is_empty(&self) -> bool;
        fn to_bytes(&self) -> &[u8];
        fn to_bytes_with_nul(&self) -> &[u8];
        fn to_str(&self) -> Result<&str, Utf8Error>;
        fn to_string_lossy(&self) -> Cow<'_, str>;
        fn into_c_string(self: Box<Self>) -> CString;
    }

    impl CString {
        fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError>;
        unsafe fn from_vec_unchecked(v: Vec<u8>) -> CString;
        unsafe fn from_raw(ptr: *mut c_char) -> CString;
        fn into_raw(self) -> *mut c_char;
        fn into_string(self) -> Result<String, IntoStringError>;
        fn into_bytes(self) -> Vec<u8>;
        fn into_bytes_with_nul(self) -> Vec<u8>;
        fn as_bytes(&self) -> &[u8];
        fn as_bytes_with_nul(&self) -> &[u8];
        fn as_c_str(&self) -> &CStr;
        fn into_boxed_c_str(self) -> Box<CStr>;
        unsafe fn from_vec_with_nul_unchecked(v: Vec<u8>) -> CString;
        fn from_vec_with_nul(v: Vec<u8>) -> Result<CString, FromVecWithNulError>;
    }

    impl FromVecWithNulError {
        fn as_bytes(&self) -> &[u8];
        fn into_bytes(self) -> Vec<u8>;
    }

    impl IntoStringError {
        fn into_cstring(self) -> CString;
        fn utf8_error(&self) -> Utf8Error;
    }

    impl NulError {
        fn nul_position(&self) -> usize;
        fn into_vec(self) -> Vec<u8>;
    }
}
