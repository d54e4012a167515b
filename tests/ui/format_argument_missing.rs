//! What is not there cannot be passed through a check of its `Display`.

use no_tls::no_tls;

#[no_tls]
fn marked() -> String {
    format!("{} {}", 1)
}

fn main() {}
