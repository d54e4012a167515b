//! `?` converts what it returns, by an impl that nobody checked.

use no_tls::no_tls;

#[no_tls]
fn marked(n: Option<u32>) -> u32 {
    n?
}

fn main() {}
