//! It is not known what the string shows, so that nothing of it would be checked.

use no_tls::no_tls;

#[no_tls]
fn marked() -> String {
    format!("{")
}

fn main() {}
