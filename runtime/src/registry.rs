//! What is marked, what is trusted, and where marked code leaves, in the whole program.
//!
//! ```toml
//! [dependencies]
//! no-tls = { version = "0.1", features = ["registry"] }
//! ```
//!
//! Without the feature, nothing is kept and the macros expand to nothing more.
//!
//! ```
//! use no_tls::{no_tls, outside, registry};
//!
//! #[no_tls]
//! fn home() -> Option<String> {
//!     outside!(std::env::var("HOME").ok(), reason = "the user's files are below it")
//! }
//!
//! for exit in registry::exits() {
//!     let reason = exit.reason.unwrap_or("no reason given");
//!     println!("{}:{}: {} leaves: {reason}", exit.file, exit.line, exit.path);
//! }
//! # assert!(registry::exits().any(|exit| exit.path.ends_with("::home")));
//! # assert!(registry::marked().any(|item| item.path.ends_with("::home")));
//! # home();
//! ```
//!
//! # What is listed
//!
//! What was compiled and linked into the program: what stands under a `cfg` that does not hold is not listed, and neither is a
//! crate that the program never names, since it is not linked. Libraries that the program depends on are listed as the program
//! itself is: cargo turns a feature on for all crates of a build. What a macro writes several times is listed as often, what is
//! generic once.
//!
//! A path is that of the module, by [`module_path!`], with what follows in it as it is written: `my_crate::parse`,
//! `my_crate::tree::Node<T>::insert`, `my_crate::tree::<Node<T> as fmt::Display>::fmt`. What stands in the body of a function is listed
//! with its module, as if it stood beside the function.
//!
//! The line is that of the name, or of the macro. In what a macro of yours writes, it is that of the token in the macro, if the
//! token is not its caller's.
//!
//! Entries come in no order. They can be sorted, by path first.
//!
//! # How
//!
//! By [`inventory`](https://docs.rs/inventory), which lets a few instructions run for each entry before `main`. It supports Linux,
//! Android, macOS, iOS, Windows, the BSDs, illumos and more; and WebAssembly, where the host may have to call `__wasm_call_ctors`
//! first, as its documentation says. Elsewhere, nothing is listed. The entries of a library that
//! is loaded while the program runs are there from then on.

/// Something that is marked, and so was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Marked {
    /// Its module and name: `my_crate::tree::Node<T>::insert`. Of a closure, what it stands in.
    pub path: &'static str,
    /// What it is.
    pub kind: Kind,
    /// The source file, as rustc calls it in its messages.
    pub file: &'static str,
    /// The line of its name.
    pub line: u32,
}

/// What a marked thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A free function.
    Function,
    /// A method or an associated function with a body, of an impl or a trait.
    Method,
    /// A closure in [`marked!`](crate::marked!).
    Closure,
    /// A struct or enum.
    Type,
    /// A trait.
    Trait,
    /// An impl of a trait. Of other impls, the methods are listed alone.
    Impl,
}

/// Something that is not checked, but that someone vouches for.
///
/// This crate's own allowlist, of std and of itself, is not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Trusted {
    /// What is vouched for; of an [`assume_no_tls!`](crate::assume_no_tls!), what it stands in.
    pub path: &'static str,
    /// How it is vouched for.
    pub kind: Trust,
    /// Why, if that was said.
    pub reason: Option<&'static str>,
    /// The source file, as rustc calls it in its messages.
    pub file: &'static str,
    /// The line.
    pub line: u32,
}

/// How something is vouched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Trust {
    /// By an entry of an allowlist.
    Allowed,
    /// By an [`assume_no_tls!`](crate::assume_no_tls!) in marked code. In ambient code it vouches for nothing.
    Assumed,
}

/// An [`outside!`](crate::outside!) in marked code. In ambient code there is nothing to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Exit {
    /// What it stands in: a function, or the module of a closure in ambient code.
    pub path: &'static str,
    /// Why marked code leaves, if that was said.
    pub reason: Option<&'static str>,
    /// The source file, as rustc calls it in its messages.
    pub file: &'static str,
    /// The line.
    pub line: u32,
}

/// Each marked function, method, type, trait, impl of a trait, and closure. This crate's own are not listed.
pub fn marked() -> impl Iterator<Item = &'static Marked> {
    inventory::iter::<Marked>.into_iter().filter(|marked| !marked.path.starts_with("no_tls::"))
}

/// Each thing that someone vouches for.
pub fn trusted() -> impl Iterator<Item = &'static Trusted> {
    inventory::iter::<Trusted>.into_iter()
}

/// Each place where marked code leaves.
pub fn exits() -> impl Iterator<Item = &'static Exit> {
    inventory::iter::<Exit>.into_iter()
}

inventory::collect!(Marked);
inventory::collect!(Trusted);
inventory::collect!(Exit);

/// What expansions call to make an entry. Not public API.
#[doc(hidden)]
pub mod list {
    use super::{Exit, Kind, Marked, Trust, Trusted};

    type Text = &'static str;

    pub const fn marked(kind: Kind, path: Text, file: Text, line: u32) -> Marked {
        Marked { path, kind, file, line }
    }

    pub const fn trusted((kind, reason): (Trust, Option<Text>), path: Text, file: Text, line: u32) -> Trusted {
        Trusted { path, kind, reason, file, line }
    }

    pub const fn exit(reason: Option<Text>, path: Text, file: Text, line: u32) -> Exit {
        Exit { path, reason, file, line }
    }
}
