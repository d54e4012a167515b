//! `?` converts, by an impl that nobody checked.

use no_tls::no_tls;

#[no_tls]
fn marked(n: u32) -> Option<u32> {
    Some(n?)
}

fn main() {}
