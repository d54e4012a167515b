//! What attacks need of another crate: a type and a macro that names it, and procedural macros.

use std::rc::Rc;

pub use no_tls_hostile_macros::{add_function, derive, grab, outside, run, run_in_two_contexts};

/// A type that is not `NoTls`.
pub type T = fn(&Rc<u32>);

/// Hands on this crate's `T`, of the same text as any other's `$crate::T`.
#[macro_export]
macro_rules! give {
    ($to:ident) => {
        $to! { $crate::T }
    };
}
