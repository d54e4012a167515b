//! Which items of `std::panic` may marked code use?

use std::{any::Any, ffi::CStr, panic::Location};

use no_tls_macros::allow;

use crate::marked;

allow! {
    impl<'a> Location<'a> {
        fn caller() -> &'static Location<'static>;
        fn file(&self) -> &'a str;
        fn file_as_c_str(&self) -> &'a CStr;
        fn line(&self) -> u32;
        fn column(&self) -> u32;
    }

    // The payload leaves as an answer does: it is `Send` and `NoTls`.
    mod std::panic as functions {
        fn panic_any<M: 'static + Any + Send + marked::NoTls>(msg: M) -> !;
    }
}
