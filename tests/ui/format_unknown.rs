//! A format that the macro does not know may call a trait whose impl nobody checked.

use no_tls::no_tls;

#[no_tls]
fn marked(n: u32) -> String {
    format!("{n:y}")
}

fn main() {}
