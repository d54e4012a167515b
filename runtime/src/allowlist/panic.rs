//! Which items of `std::panic` may marked code use?

use std::{ffi::CStr, panic::Location};

use no_tls_macros::allow;

allow! {
    impl<'a> Location<'a> {
        fn caller() -> &'static Location<'static>;
        fn file(&self) -> &'a str;
        fn file_as_c_str(&self) -> &'a CStr;
        fn line(&self) -> u32;
        fn column(&self) -> u32;
    }
}
