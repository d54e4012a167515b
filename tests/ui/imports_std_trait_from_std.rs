//! Twins of traits that std's prelude has not are found by an import of their own.

use no_tls::no_tls;

use std::borrow::Borrow;

#[no_tls]
fn marked(text: &String) -> &str {
    text.borrow()
}

fn main() {}
