//! `Double` is a function whose body nobody checked.

use no_tls::no_tls;

#[allow(non_snake_case)]
fn Double(n: u32) -> u32 {
    2 * n
}

#[no_tls]
fn marked(n: Option<u32>) -> Option<u32> {
    n.map(Double)
}

fn main() {}
