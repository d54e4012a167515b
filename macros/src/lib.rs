//! The macros of `no-tls`. Use that crate: what these expand to names it.

#![forbid(unsafe_code)]

mod allow;
mod body;
mod bounds;
mod closure;
mod context;
mod errors;
mod item;
mod local;
mod names;
mod options;
#[cfg(test)]
mod snapshots;
mod types;

use proc_macro::TokenStream;

/// Marks a function, method, impl, trait, struct or enum as free of thread-local state.
///
/// The compiler then refuses whatever in it could reach a thread-local or ask which thread runs.
#[proc_macro_attribute]
pub fn no_tls(arguments: TokenStream, item: TokenStream) -> TokenStream {
    item::expand(arguments.into(), item.into()).into()
}

/// Makes a `Marked` of a closure, `marked!(move |x: &mut T| …)`, or of the path of a marked function.
///
/// In: the closure, whose body is checked as a `#[no_tls]` function's is and whose captured variables are
/// `NoTls`. Out: what `Capsule`, `spawn` and their like take.
#[proc_macro]
pub fn marked(argument: TokenStream) -> TokenStream {
    closure::expand(argument.into()).into()
}

/// Declares thread-locals that marked code may use: `thread_local!`'s syntax, of types that are `CSync + NoTls`.
#[proc_macro]
pub fn capsule_local(declarations: TokenStream) -> TokenStream {
    local::expand(declarations.into()).into()
}

/// Declares items of another crate free of thread-local state. Not public yet.
#[doc(hidden)]
#[proc_macro]
pub fn allow(declarations: TokenStream) -> TokenStream {
    allow::expand(declarations.into()).into()
}
