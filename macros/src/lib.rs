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
#[cfg(test)]
mod syntax;
mod types;

use proc_macro::TokenStream;

/// Marks a function, impl, trait, struct, enum or inline module as free of thread-local state.
///
/// The compiler then refuses whatever in it could reach a thread-local or ask which thread runs.
///
/// | option | on | what it says |
/// | --- | --- | --- |
/// | `crate = path` | all | where the runtime is, if the dependency is renamed |
/// | `strict` | functions, impls, traits, types | bounds on std's traits demand marked impls of all callers, so that the code is there once |
/// | `bounds(Zero = my::marked::Zero)` | all | the marker of a foreign trait, which `my::marked::Zero` has as its supertrait |
/// | `own(Hasher)` | all | a trait of your own, though std has one of that name |
/// | `not_dyn` | traits | that the trait has no `dyn`, where the macro cannot tell |
/// | `NoTls` | types | every field is `NoTls`: checked at once; needed where the type contains itself |
/// | `Copy`, `Deref`, `DerefMut` | generic types | such an impl is written by hand, and marked (of `Copy`, the `Clone`) |
/// | `module`, `module = false` | functions | whether the function has its module's name, where the file's name does not tell |
/// | `skip` | items in a marked module, methods in a marked impl | that this one is not marked |
#[proc_macro_attribute]
pub fn no_tls(arguments: TokenStream, item: TokenStream) -> TokenStream {
    item::expand(arguments.into(), item.into()).into()
}

/// What `marked!` hands on: where the runtime is, in parentheses, and the closure or path.
#[doc(hidden)]
#[proc_macro]
pub fn marked(argument: TokenStream) -> TokenStream {
    closure::expand(argument.into()).into()
}

/// What `capsule_local!` hands on: where the runtime is, in parentheses, and the declarations.
#[doc(hidden)]
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
