//! `show` would call `fmt`, which may reach a thread-local.

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
fn show<T: fmt::Display>(value: T) -> String {
    format!("{value}")
}

#[no_tls]
fn marked(value: Shown) -> String {
    show(value)
}

fn main() {}
