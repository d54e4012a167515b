//! The macros of `no-tls`. Use that crate: what these expand to names it.

#![forbid(unsafe_code)]

mod allow;
mod body;
mod bounds;
mod closure;
mod context;
mod errors;
#[cfg(test)]
mod every_place;
mod foreign;
mod groups;
mod hygiene;
mod item;
mod known_macros;
mod left_out;
mod local;
mod names;
mod options;
mod registry;
#[cfg(test)]
mod snapshots;
#[cfg(test)]
mod syntax;
mod text;
mod types;

use proc_macro::TokenStream;

/// Marks a function, impl, trait, struct, enum, inline module or `macro_rules!` as free of thread-local state.
///
/// The compiler then refuses whatever in it could reach a thread-local or ask which thread runs.
///
/// What a `macro_rules!` makes is checked where marked code invokes it, as an expression or a statement, and is changed nowhere
/// else. Marked code may import it, rename it and call it by a path as other code does: the attribute adds a rule to the macro, by which
/// marked code has it checked. An exported one has no path `crate::…!` in its own crate any more, since rustc denies that to what an
/// attribute makes. A macro that makes items has them marked in a marked module, impl or trait, or where it is invoked as
/// `#[no_tls] numbers! { … }`. One that a marked body defines is marked, too, and may name the variables around it, save in a function or an
/// impl in the body, and in `outside!`.
///
/// Options say what it cannot see, separated by commas: `#[no_tls(strict, NoTls)]`. Those that are for one kind of item are
/// refused on others.
///
/// | option | on | what it says | when to use it |
/// | --- | --- | --- | --- |
/// | `crate = path` | any item | where the crate `no_tls` is | the dependency is renamed, or named by a macro of yours |
/// | `strict` | any item, and what is in it | a bound on a trait of std's demands a marked impl of all callers, so that the code is there once | a large generic function that marked code alone calls; a type whose `Drop` uses such a bound, and that impl |
/// | `bounds(Zero = MarkedZero)` | any item, and what is in it | in marked code, a bound `Zero` is `Zero + MarkedZero` | a bound on another crate's trait: `MarkedZero` is what `allow!` lists it as, or a marked trait of yours with the methods that are called. On an impl of that trait for a type of yours: the impl is marked by what `allow!` lists |
/// | `own(Hasher)` | any item, and what is in it | `Hasher` is a trait of yours, though std has one of that name | wherever it is named in a bound, in an impl's head, or before `::` |
/// | `not_dyn` | traits | marked code has no `dyn` of the trait | the trait has a supertrait with an associated type; or its `dyn` has a `Deref` of its own |
/// | `NoTls` | types | every field is [`NoTls`](https://docs.rs/no-tls/latest/no_tls/marked/trait.NoTls.html): checked at once, where it is else found out when a value enters marked code | the type contains itself |
/// | `Copy` | generic types | the type has a `Copy` that is not derived below the attribute, and a marked `Clone` | error E0119 names `WriteNoTlsCopyOnTheType`; a marked module sees it |
/// | `Deref`, `DerefMut` | generic types | the type has a marked impl of it; `DerefMut` says both | error E0119 names `WriteNoTlsDerefOnTheType`; a marked module sees it |
/// | `Send`, `Sync`, `Unpin`, `UnwindSafe`, `RefUnwindSafe` | types | the type has an impl of it by hand, which is marked, or for every argument; with `Send` or `Sync` it enters and leaves marked code only where its fields are `Send` | error E0119 names the trait; or an error says that the type is `Send` by hand; a marked module sees it |
/// | `module`, `module = false` | `pub` functions | whether the function has the name of the module that it is in | the file's name does not tell: in an inline module that is not marked, or below `#[path]` |
/// | `skip` | items in a marked module, methods, constants and macros in a marked inherent impl | the item is not marked | what marked code does not call; tests and a `#[cfg(test)] mod` have no mark anyway |
#[proc_macro_attribute]
pub fn no_tls(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let [arguments, item] = [arguments, item].map(|tokens| hygiene::without_needless_raw(tokens.into()));
    item::expand(arguments, item).into()
}

/// What `marked!` hands on: where the runtime is, in parentheses, and the closure or path.
#[doc(hidden)]
#[proc_macro]
pub fn marked(argument: TokenStream) -> TokenStream {
    closure::expand(hygiene::without_needless_raw(argument.into())).into()
}

/// What a marked `macro_rules!` hands on: its options, the variables around, and what it makes.
///
/// It takes their word for it, so that its name is not for hands to write.
#[doc(hidden)]
#[proc_macro]
pub fn __made(made: TokenStream) -> TokenStream {
    item::expand_made(hygiene::without_needless_raw(made.into())).into()
}

/// What `capsule_local!` hands on: where the runtime is, in parentheses, and the declarations.
#[doc(hidden)]
#[proc_macro]
pub fn capsule_local(declarations: TokenStream) -> TokenStream {
    local::expand(hygiene::without_needless_raw(declarations.into())).into()
}

/// What the runtime's `allow!` hands on: where the runtime is, in parentheses, and the list.
#[doc(hidden)]
#[proc_macro]
pub fn allow_foreign(list: TokenStream) -> TokenStream {
    foreign::expand(list.into()).into()
}

/// The runtime's own list of std's items.
#[doc(hidden)]
#[proc_macro]
pub fn allow(declarations: TokenStream) -> TokenStream {
    allow::expand_in_runtime(hygiene::without_needless_raw(declarations.into())).into()
}
