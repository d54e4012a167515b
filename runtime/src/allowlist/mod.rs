//! Which of std's items may marked code use?
//!
//! One file per module of std's, each a list of signatures. [`prelude`] holds the twins that are in
//! scope in all marked code: those of std's types, and of the traits that are in std's prelude or
//! that no receiver can confuse. The others are in [`functions`], for marked code to import: with
//! the twin of `Borrow::borrow` always in scope, `x.borrow()` of an `Rc<RefCell<T>>` would borrow
//! the `Rc`.
//!
//! # What is left out
//!
//! Marked code should never meet an item of std's that is missing by oversight. So each stable item of core, alloc and std is
//! either here or left out with a reason, and a test says which is neither: `tests/coverage`, which compares std's own
//! documentation with what rustdoc sees of these twins. A reason stands in one of three places:
//!
//! - A **method** of a type that marked code may name has a twin that cannot be called, where its signature would be:
//!   `#[refuse(Reason)] fn lines(self) -> …;`. So the call stops there, says why, and finds no other method of that name behind a
//!   `Deref`. [`refused`] has the reasons, each with what rustc prints. A signature that is bounded by unstable traits is written
//!   without these bounds.
//! - **All else**, functions, macros, traits, types with all that they have, and modules, stands by its path in the table of
//!   `macros/src/left_out.rs`. What it says is what a call of such a function says.
//! - A type that marked code may name, but not be given from outside, is not `NoTls`: `tests/coverage/src/may_not_enter.rs`.
//!
//! What is deprecated needs no reason. `std::arch`, `std::simd` and `std::intrinsics` are not compared.
//!
//! ```sh
//! cargo run --release -p no-tls-coverage -- --missing path
//! ```
//!
//! It lists what is missing in the module `path`, with std's signatures.

mod alloc;
mod any;
mod array;
mod ascii;
mod attempt;
mod backtrace;
mod boolean;
mod borrow;
mod boxed;
mod cell;
mod char;
mod clone;
mod cloning;
mod cmp;
mod collections;
mod convert;
mod default;
mod env;
mod error;
mod ffi;
mod fmt;
mod fs;
mod future;
mod hash;
mod hint;
mod io;
mod io_error;
mod iter;
mod mem;
mod net;
mod nonzero;
mod num;
mod ops;
mod option;
#[cfg(unix)]
mod os;
mod panic;
mod path;
mod pattern;
mod pin;
mod process;
mod ptr;
mod rc;
mod refused;
mod result;
mod slice;
mod slicing;
mod str;
mod string;
mod sync;
mod task;
mod thread;
mod time;
mod vec;

/// The twins that are in scope in all marked code.
#[doc(hidden)]
pub mod prelude {
    #[cfg(unix)]
    pub use super::os::__prelude::*;
    pub use super::{
        alloc::__prelude::*, any::__prelude::*, array::__prelude::*, attempt::__prelude::*, backtrace::__prelude::*,
        boolean::__prelude::*, borrow::__prelude::*, boxed::__prelude::*, cell::__prelude::*, char::__prelude::*,
        clone::__prelude::*, cloning::__prelude::*, cmp::__prelude::*, collections::__prelude::*,
        convert::__prelude::*, default::__prelude::*, error::__prelude::*, ffi::__prelude::*, fmt::__prelude::*,
        fs::__prelude::*, future::__prelude::*, hash::__prelude::*, io::__prelude::*, io_error::__prelude::*,
        iter::__prelude::*, mem::__prelude::*, net::__prelude::*, nonzero::__prelude::*, num::__prelude::*,
        ops::__prelude::*, option::__prelude::*, panic::__prelude::*, path::__prelude::*, pattern::__prelude::*,
        pin::__prelude::*, process::__prelude::*, ptr::__prelude::*, rc::__prelude::*, result::__prelude::*,
        slice::__prelude::*, slicing::__prelude::*, str::__prelude::*, string::__prelude::*, sync::__prelude::*,
        sync::atomic::__prelude::*, sync::mpsc::__prelude::*, task::__prelude::*, thread::__prelude::*,
        time::__prelude::*, vec::__prelude::*,
    };
    pub use crate::private::probes_prelude::*;
    pub use crate::{
        capsule::twins::__prelude::*, local::twins::__prelude::*, outside::twins::__prelude::*,
        task::twins::__prelude::*, thread::twins::__prelude::*,
    };
}

/// The twin trait of each of std's traits, by the trait's name.
#[doc(hidden)]
pub mod twins {
    pub use super::borrow::{__NoTls0_Borrow as Borrow, __NoTls0_BorrowMut as BorrowMut, __NoTls0_ToOwned as ToOwned};
    pub use super::clone::__NoTls0_Clone as Clone;
    pub use super::cmp::{__NoTls0_Ord as Ord, __NoTls0_PartialEq as PartialEq, __NoTls0_PartialOrd as PartialOrd};
    pub use super::convert::{
        __NoTls0_AsMut as AsMut, __NoTls0_AsRef as AsRef, __NoTls0_From as From, __NoTls0_Into as Into,
        __NoTls0_TryFrom as TryFrom, __NoTls0_TryInto as TryInto,
    };
    pub use super::default::__NoTls0_Default as Default;
    pub use super::error::__NoTls0_Error as Error;
    pub use super::fmt::{
        __NoTls0_Binary as Binary, __NoTls0_Debug as Debug, __NoTls0_Display as Display, __NoTls0_FmtWrite as FmtWrite,
        __NoTls0_LowerExp as LowerExp, __NoTls0_LowerHex as LowerHex, __NoTls0_Octal as Octal,
        __NoTls0_Pointer as Pointer, __NoTls0_UpperExp as UpperExp, __NoTls0_UpperHex as UpperHex,
    };
    pub use super::future::{__NoTls0_Future as Future, __NoTls0_IntoFuture as IntoFuture};
    pub use super::hash::{__NoTls0_BuildHasher as BuildHasher, __NoTls0_Hash as Hash, __NoTls0_Hasher as Hasher};
    pub use super::io::{
        __NoTls0_BufRead as BufRead, __NoTls0_IoWrite as IoWrite, __NoTls0_Read as Read, __NoTls0_Seek as Seek,
    };
    pub use super::iter::{
        __NoTls0_DoubleEndedIterator as DoubleEndedIterator, __NoTls0_ExactSizeIterator as ExactSizeIterator,
        __NoTls0_Extend as Extend, __NoTls0_FromIterator as FromIterator, __NoTls0_IntoIterator as IntoIterator,
        __NoTls0_Iterator as Iterator, __NoTls0_Product as Product, __NoTls0_Sum as Sum,
    };
    pub use super::net::__NoTls0_ToSocketAddrs as ToSocketAddrs;
    pub use super::ops::{
        __NoTls0_Add as Add, __NoTls0_AddAssign as AddAssign, __NoTls0_BitAnd as BitAnd,
        __NoTls0_BitAndAssign as BitAndAssign, __NoTls0_BitOr as BitOr, __NoTls0_BitOrAssign as BitOrAssign,
        __NoTls0_BitXor as BitXor, __NoTls0_BitXorAssign as BitXorAssign, __NoTls0_Deref as Deref,
        __NoTls0_DerefMut as DerefMut, __NoTls0_Div as Div, __NoTls0_DivAssign as DivAssign, __NoTls0_Index as Index,
        __NoTls0_IndexMut as IndexMut, __NoTls0_Mul as Mul, __NoTls0_MulAssign as MulAssign, __NoTls0_Neg as Neg,
        __NoTls0_Not as Not, __NoTls0_RangeBounds as RangeBounds, __NoTls0_Rem as Rem, __NoTls0_RemAssign as RemAssign,
        __NoTls0_Shl as Shl, __NoTls0_ShlAssign as ShlAssign, __NoTls0_Shr as Shr, __NoTls0_ShrAssign as ShrAssign,
        __NoTls0_Sub as Sub, __NoTls0_SubAssign as SubAssign,
    };
    #[cfg(unix)]
    pub use super::os::fd::{
        __NoTls0_AsFd as AsFd, __NoTls0_AsRawFd as AsRawFd, __NoTls0_FromRawFd as FromRawFd,
        __NoTls0_IntoRawFd as IntoRawFd,
    };
    pub use super::str::__NoTls0_FromStr as FromStr;
    pub use super::string::__NoTls0_ToString as ToString;
}

/// Std's free functions, and the traits that std's prelude does not have, for marked code to
/// import.
///
/// A path with a module, `mem::take(a)`, needs no import: marked code takes it for std's. So it does
/// for a few bare names, as `max`, `min` and `swap`. Any other needs one, since the macro cannot see
/// where it is from:
///
/// ```
/// use no_tls::{no_tls, std::mem::take};
///
/// #[no_tls]
/// fn empty(names: &mut Vec<String>) -> Vec<String> {
///     take(names)
/// }
/// # assert_eq!(empty(&mut vec![String::new()]).len(), 1);
/// ```
///
/// The methods of `Deref`, `Hash`, `Hasher`, `Error`, `fmt::Write`, `ToSocketAddrs`, the operators that assign, the traits of `std::io` and
/// those of `std::os` are found where std's trait is imported. Those of `Borrow` and of the other operators, which a receiver could be confused
/// by, are found where the function or a marked module around imports the trait, or where both the trait and its namesake here are in scope:
///
/// ```
/// use std::ops::Add;
///
/// use no_tls::{no_tls, std::ops::Add as _};
///
/// #[no_tls]
/// fn twice(number: u32) -> u32 {
///     number.add(number)
/// }
/// # assert_eq!(twice(2), 4);
/// ```
pub mod functions {
    /// The functions of `std::alloc`.
    pub mod alloc {
        pub use crate::allowlist::alloc::functions::*;
    }

    /// The functions of `std::any`.
    pub mod any {
        pub use crate::allowlist::any::functions::*;
    }

    /// The functions of `std::array`.
    pub mod array {
        pub use crate::allowlist::array::functions::*;
    }

    /// The functions of `std::ascii`.
    pub mod ascii {
        pub use crate::allowlist::ascii::functions::*;
    }

    /// The traits of `std::borrow`.
    pub mod borrow {
        pub use crate::allowlist::borrow::__NoTls0_Borrow as Borrow;
        pub use crate::allowlist::borrow::__NoTls0_BorrowMut as BorrowMut;
    }

    /// The functions of `std::char`.
    pub mod char {
        pub use crate::allowlist::char::functions::*;
    }

    /// The functions of `std::cmp`.
    pub mod cmp {
        pub use crate::allowlist::cmp::functions::*;
    }

    /// The functions of `std::convert`.
    pub mod convert {
        pub use crate::allowlist::convert::functions::*;
    }

    /// The functions of `std::env`.
    pub mod env {
        pub use crate::allowlist::env::functions::*;
    }

    /// The traits of `std::error`.
    pub mod error {
        pub use crate::allowlist::error::__NoTls0_Error as Error;
    }

    /// The functions and traits of `std::fmt`.
    pub mod fmt {
        pub use crate::allowlist::fmt::__NoTls0_Binary as Binary;
        pub use crate::allowlist::fmt::__NoTls0_Debug as Debug;
        pub use crate::allowlist::fmt::__NoTls0_Display as Display;
        pub use crate::allowlist::fmt::__NoTls0_FmtWrite as Write;
        pub use crate::allowlist::fmt::__NoTls0_LowerExp as LowerExp;
        pub use crate::allowlist::fmt::__NoTls0_LowerHex as LowerHex;
        pub use crate::allowlist::fmt::__NoTls0_Octal as Octal;
        pub use crate::allowlist::fmt::__NoTls0_Pointer as Pointer;
        pub use crate::allowlist::fmt::__NoTls0_UpperExp as UpperExp;
        pub use crate::allowlist::fmt::__NoTls0_UpperHex as UpperHex;
        pub use crate::allowlist::fmt::functions::*;
    }

    /// The functions of `std::fs`.
    pub mod fs {
        pub use crate::allowlist::fs::functions::*;
    }

    /// The functions of `std::future`.
    pub mod future {
        pub use crate::allowlist::future::functions::*;
    }

    /// The traits of `std::hash`.
    pub mod hash {
        pub use crate::allowlist::hash::__NoTls0_BuildHasher as BuildHasher;
        pub use crate::allowlist::hash::__NoTls0_Hash as Hash;
        pub use crate::allowlist::hash::__NoTls0_Hasher as Hasher;
    }

    /// The functions of `std::hint`.
    pub mod hint {
        pub use crate::allowlist::hint::functions::*;
    }

    /// The functions and traits of `std::io`.
    pub mod io {
        pub use crate::allowlist::io::__NoTls0_BufRead as BufRead;
        pub use crate::allowlist::io::__NoTls0_IoWrite as Write;
        pub use crate::allowlist::io::__NoTls0_Read as Read;
        pub use crate::allowlist::io::__NoTls0_Seek as Seek;
        pub use crate::allowlist::io::functions::*;
    }

    /// The functions of `std::iter`.
    pub mod iter {
        pub use crate::allowlist::iter::functions::*;
    }

    /// The functions of `std::mem`.
    pub mod mem {
        pub use crate::allowlist::mem::functions::*;
        pub use crate::allowlist::mem::transmute;
    }

    /// The traits of `std::net`.
    pub mod net {
        pub use crate::allowlist::net::__NoTls0_ToSocketAddrs as ToSocketAddrs;
    }

    /// The traits of `std::ops`.
    pub mod ops {
        pub use crate::allowlist::ops::__NoTls0_Add as Add;
        pub use crate::allowlist::ops::__NoTls0_AddAssign as AddAssign;
        pub use crate::allowlist::ops::__NoTls0_BitAnd as BitAnd;
        pub use crate::allowlist::ops::__NoTls0_BitAndAssign as BitAndAssign;
        pub use crate::allowlist::ops::__NoTls0_BitOr as BitOr;
        pub use crate::allowlist::ops::__NoTls0_BitOrAssign as BitOrAssign;
        pub use crate::allowlist::ops::__NoTls0_BitXor as BitXor;
        pub use crate::allowlist::ops::__NoTls0_BitXorAssign as BitXorAssign;
        pub use crate::allowlist::ops::__NoTls0_Deref as Deref;
        pub use crate::allowlist::ops::__NoTls0_DerefMut as DerefMut;
        pub use crate::allowlist::ops::__NoTls0_Div as Div;
        pub use crate::allowlist::ops::__NoTls0_DivAssign as DivAssign;
        pub use crate::allowlist::ops::__NoTls0_Index as Index;
        pub use crate::allowlist::ops::__NoTls0_IndexMut as IndexMut;
        pub use crate::allowlist::ops::__NoTls0_Mul as Mul;
        pub use crate::allowlist::ops::__NoTls0_MulAssign as MulAssign;
        pub use crate::allowlist::ops::__NoTls0_Neg as Neg;
        pub use crate::allowlist::ops::__NoTls0_Not as Not;
        pub use crate::allowlist::ops::__NoTls0_RangeBounds as RangeBounds;
        pub use crate::allowlist::ops::__NoTls0_Rem as Rem;
        pub use crate::allowlist::ops::__NoTls0_RemAssign as RemAssign;
        pub use crate::allowlist::ops::__NoTls0_Shl as Shl;
        pub use crate::allowlist::ops::__NoTls0_ShlAssign as ShlAssign;
        pub use crate::allowlist::ops::__NoTls0_Shr as Shr;
        pub use crate::allowlist::ops::__NoTls0_ShrAssign as ShrAssign;
        pub use crate::allowlist::ops::__NoTls0_Sub as Sub;
        pub use crate::allowlist::ops::__NoTls0_SubAssign as SubAssign;
    }

    /// The functions of `std::process`.
    pub mod process {
        pub use crate::allowlist::process::functions::*;
    }

    /// The functions of `std::panic`.
    pub mod panic {
        pub use crate::allowlist::panic::functions::*;
    }

    /// The functions and traits of `std::os`.
    #[cfg(unix)]
    pub mod os {
        /// The traits of `std::os::fd`.
        pub mod fd {
            pub use crate::allowlist::os::fd::__NoTls0_AsFd as AsFd;
            pub use crate::allowlist::os::fd::__NoTls0_AsRawFd as AsRawFd;
            pub use crate::allowlist::os::fd::__NoTls0_FromRawFd as FromRawFd;
            pub use crate::allowlist::os::fd::__NoTls0_IntoRawFd as IntoRawFd;
        }

        /// The functions of `std::os::unix`.
        pub mod unix {
            /// The functions of `std::os::unix::fs`.
            pub mod fs {
                pub use crate::allowlist::os::unix::fs::functions::*;
            }

            /// The functions of `std::os::unix::process`.
            pub mod process {
                pub use crate::allowlist::os::unix::process::functions::*;
            }
        }
    }

    /// The functions of `std::path`.
    pub mod path {
        pub use crate::allowlist::path::functions::*;
    }

    /// The functions of `std::ptr`.
    pub mod ptr {
        pub use crate::allowlist::ptr::functions::*;
    }

    /// The functions of `std::slice`.
    pub mod slice {
        pub use crate::allowlist::slice::functions::*;
    }

    /// The functions of `std::str`.
    pub mod str {
        pub use crate::allowlist::str::functions::*;
    }

    /// The functions of `std::thread`.
    pub mod thread {
        pub use crate::allowlist::thread::functions::*;
    }

    /// The functions of `std::sync`.
    pub mod sync {
        /// The functions of `std::sync::atomic`.
        pub mod atomic {
            pub use crate::allowlist::sync::atomic::functions::*;
        }

        /// The functions of `std::sync::mpsc`.
        pub mod mpsc {
            pub use crate::allowlist::sync::mpsc::functions::*;
        }
    }
}

#[cfg(test)]
mod tests;
