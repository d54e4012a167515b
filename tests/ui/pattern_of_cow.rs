//! What a `Cow` owns is named by an impl of `ToOwned`, which nobody may have marked.

use no_tls::no_tls;
use std::borrow::Cow;

#[no_tls]
#[derive(Clone, PartialEq)]
struct Name(String);

#[no_tls]
fn own(name: Cow<'_, Name>) -> Option<Name> {
    match name {
        Cow::Owned(name) => Some(name),
        Cow::Borrowed(_) => None,
    }
}

fn main() {}
