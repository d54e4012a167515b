//! Which items of `std::os` may marked code use?
//!
//! Std's extension traits are for std's own types, so that their methods are listed as these types' own. Left out: `os::windows` and
//! the modules of other systems, which are not tried.

pub mod fd;
#[cfg(target_os = "linux")]
pub mod linux;
pub mod unix;

#[doc(hidden)]
pub mod __prelude {
    #[cfg(target_os = "linux")]
    pub use super::linux::__prelude::*;
    pub use super::{fd::__prelude::*, unix::__prelude::*};
}
