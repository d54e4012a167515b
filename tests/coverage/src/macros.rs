//! What do the macros know of std?

use crate::{
    known_macros::{self, Fate},
    names,
};

/// Traits whose bounds stay as they are: what is called through them is clean.
const CALLABLE: [&str; 3] = ["std::ops::Fn", "std::ops::FnMut", "std::ops::FnOnce"];

/// Whether a bound on the trait is strict enough in marked code as it stands.
pub fn needs_no_marker(path: &str) -> bool {
    let is_plain = |parsed| names::plain_trait(&parsed).is_some_and(|known| is_same(known, path));
    CALLABLE.contains(&path) || syn::parse_str(path).is_ok_and(is_plain)
}

/// The marker that is put beside a bound on the trait.
pub fn marker(path: &str) -> Option<&'static str> {
    let known = names::std_trait(&syn::parse_str(path).ok()?)?;
    is_same(known.path, path).then_some(known.marker)
}

/// Whether the paths differ in the crate at most.
fn is_same(one: &str, other: &str) -> bool {
    one.split_once("::").map(|(_, path)| path) == other.split_once("::").map(|(_, path)| path)
}

/// Whether a path with a module is taken for the function.
pub fn knows_function(path: &str) -> bool {
    syn::parse_str(path).is_ok_and(|path| names::std_function(&path).is_some())
}

/// Whether an invocation is rewritten.
pub fn knows_macro(name: &str) -> bool {
    syn::parse_str(name)
        .is_ok_and(|name| known_macros::known(&name).is_some_and(|known| !matches!(known.fate, Fate::Refused(_))))
}
