#![doc = include_str!("../README.md")]

// Expansions name `::no_tls`, in this crate's own tests and code, too.
extern crate self as no_tls;

#[allow(non_snake_case, reason = "a proof is named for the type that it is of")]
pub mod marked;

mod allowlist;
mod capsule;
mod closure;
mod foreign;
pub mod future;
mod local;
mod outside;
mod private;
#[cfg(feature = "registry")]
pub mod registry;
mod sendness;
mod task;
mod thread;

pub use allowlist::functions as std;
pub use capsule::Capsule;
pub use closure::Marked;
pub use local::CapsuleLocal;
pub use no_tls_macros::no_tls;
pub use outside::Ambient;
pub use sendness::{CSend, CSync};
pub use task::{InCapsule, Task};
pub use thread::{Builder, JoinHandle, Panicked, Scope, ScopedJoinHandle, scope, spawn};

/// What each of the runtime's own lists names, which ask for no `unsafe`.
#[doc(hidden)]
type __NoTls0OfStd = ();

#[doc = include_str!("../ERRORS.md")]
pub mod errors {}

/// What expansions name: not public API.
#[doc(hidden)]
pub mod __private {
    pub use no_tls_macros::{
        __made as expand_made, allow_foreign as expand_allow, capsule_local as expand_capsule_local,
        marked as expand_marked,
    };

    pub use crate::__no_tls0_list as list;
    pub use crate::local::CapsuleLocal;
    pub use crate::private::*;
}
