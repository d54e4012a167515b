//! `crate` is no variable, whose `Display` could be checked.

use no_tls::no_tls;

#[no_tls]
fn marked() -> String {
    format!("{crate}")
}

fn main() {}
