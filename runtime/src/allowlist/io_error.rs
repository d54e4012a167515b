//! How does marked code make an `io::Error`?
//!
//! Std's functions convert into a `Box<dyn Error>`, which may hide an error of anyone. A type that has a marked conversion into that and
//! one into the marked box may have two different ones. So the twins convert into the marked box, which is what is put in.

use std::io::{Error, ErrorKind};

use crate::marked;

#[doc(hidden)]
#[allow(non_camel_case_types)]
pub trait __NoTls0_IoErrorOf: Sized {
    fn __no_tls0_new<E: marked::Into<Box<dyn marked::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Self;

    fn __no_tls0_other<E: marked::Into<Box<dyn marked::Error + Send + Sync>>>(error: E) -> Self {
        Self::__no_tls0_new(ErrorKind::Other, error)
    }
}

impl __NoTls0_IoErrorOf for Error {
    #[inline(always)]
    fn __no_tls0_new<E: marked::Into<Box<dyn marked::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Self {
        let error: Box<dyn marked::Error + Send + Sync> = error.into();
        let error: Box<dyn std::error::Error + Send + Sync> = error;
        Error::new(kind, error)
    }
}

#[doc(hidden)]
pub mod __prelude {
    pub use super::__NoTls0_IoErrorOf as _;
}
