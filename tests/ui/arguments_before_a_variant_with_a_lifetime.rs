//! A variant is made by a literal, in which rustc takes no arguments on an enum that has a lifetime.

use no_tls::no_tls;
use std::borrow::Cow;

#[no_tls]
fn word() -> String {
    Cow::<str>::Borrowed("word").into_owned()
}

fn main() {
    word();
}
