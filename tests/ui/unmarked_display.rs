//! `format!` would call `fmt`, which may reach a thread-local.

use no_tls::no_tls;
use std::fmt;

#[no_tls]
struct Shown;

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("shown")
    }
}

#[no_tls]
fn marked(value: &Shown) -> String {
    format!("{value}")
}

fn main() {}
