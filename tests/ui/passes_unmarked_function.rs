//! `map` would call `ambient`, which may reach a thread-local, though nothing here calls it by name.

use no_tls::no_tls;

fn ambient(n: u32) -> u32 {
    n
}

#[no_tls]
fn marked(n: Option<u32>) -> Option<u32> {
    n.map(ambient)
}

fn main() {}
