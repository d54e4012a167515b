//! Which items of `std::os::unix` may marked code use?

pub mod ffi;
pub mod fs;
pub mod net;
pub mod process;
mod thread;

#[doc(hidden)]
pub mod __prelude {
    pub use super::{
        ffi::__prelude::*, fs::__prelude::*, net::__prelude::*, process::__prelude::*, thread::__prelude::*,
    };
}
