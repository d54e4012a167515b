//! `max` is taken for std's, and would be called unchecked if it were not compared.

use no_tls::no_tls;

#[no_tls]
fn max(a: u32, b: u32) -> u32 {
    if a < b { b } else { a }
}

#[no_tls]
fn marked() -> u32 {
    max(1, 2)
}

fn main() {}
