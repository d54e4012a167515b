//! `assert_eq!` would call `fmt` where it fails, which may reach a thread-local.

use no_tls::no_tls;
use std::fmt;

#[no_tls]
#[derive(PartialEq)]
struct Shown;

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("shown")
    }
}

#[no_tls]
fn marked(a: &Shown, b: &Shown) {
    assert_eq!(a, b);
}

fn main() {}
