//! Which impls of std's traits are marked?
//!
//! A function can be marked where it is defined. An impl of a std trait is reached in another way: `sort` calls
//! `Ord::cmp`, `{}` calls `Display::fmt`, `+` calls `Add::add`, and a drop calls `Drop::drop`. So each of std's traits has
//! a *marker* here, of the same name, which says that a type's impl of it is marked.
//!
//! ```
//! use no_tls::{marked, no_tls};
//!
//! #[no_tls]
//! #[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
//! struct Version(u32, u32);
//!
//! // `T: Ord` means, in marked code, that `T`'s `Ord` is marked, too.
//! #[no_tls]
//! fn latest<T: Ord>(mut versions: Vec<T>) -> Option<T> {
//!     versions.sort();
//!     versions.pop()
//! }
//!
//! fn is_marked<T: marked::Ord>() {}
//! is_marked::<Version>();
//! is_marked::<Vec<Version>>();
//! ```
//!
//! `#[no_tls]` implements them: on an impl of a std trait, on a type for each derive below it. They are seldom written
//! by hand, except in bounds of ambient code (`T: marked::Default`) and in what [`Type`] and [`NoTls`] are for.
//!
//! # The family
//!
//! - Every marker is an `unsafe` trait whose supertraits are the trait it marks and the markers of what that one implies:
//!   [`Ord`] implies [`PartialOrd`], since `sort` calls `partial_cmp`.
//! - Std's types have them structurally: `Vec<T>: marked::Ord` where `T: marked::Ord`. Closures need none: a
//!   closure that a capsule's context holds is marked, so `Map<I, F>` asks nothing of `F`.
//! - Where std implements a trait for every type, the marker does, with its bounds strict: `T: marked::Into<U>` where
//!   `U: marked::From<T>`. Nowhere else is a marker given to a type that std does not define.
//! - Std's own `dyn Iterator` and the like have none: any coercion makes one, from an unmarked impl, too. In the signature
//!   and the body of a marked function, `dyn Iterator` means `dyn marked::Iterator`, which has one. In a field or an alias,
//!   which ambient code shares, write `dyn marked::Iterator` for what marked code is to call.
//! - [`Type`], [`Build`] and [`NoTls`] speak of types rather than impls: which of them marked code may name, make, and
//!   be given.
//!
//! The family is flat, and has both traits called `Write`: `marked::Write<dyn fmt::Write>` and `marked::Write<dyn io::Write>`,
//! whose `dyn` are those of [`FmtWrite`] and [`IoWrite`].

#[macro_use]
mod tables;

mod access;
mod adapters;
mod build;
mod collections;
mod comparison;
mod containers;
mod conversion;
mod error;
#[cfg(unix)]
mod fd;
mod formatting;
mod future;
mod hashing;
mod io;
mod iteration;
mod iterators;
mod leaves;
mod net;
mod numbers;
mod operators;
mod types;
mod values;
mod writing;

#[cfg(test)]
mod tests;

pub use access::*;
pub use build::Build;
pub use comparison::*;
pub use conversion::*;
pub use error::Error;
#[cfg(unix)]
pub use fd::*;
pub use formatting::*;
pub use future::*;
pub use hashing::*;
pub use io::*;
pub use iteration::*;
pub use net::*;
pub use operators::*;
pub use types::*;
pub use values::*;
pub use writing::*;
