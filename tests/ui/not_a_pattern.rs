//! A type that says how it searches could run what nobody checked.

use no_tls::no_tls;

#[no_tls]
fn marked(text: &str) -> bool {
    text.contains(1)
}

fn main() {}
