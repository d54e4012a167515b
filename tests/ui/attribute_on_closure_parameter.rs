//! The parameter may be gone under `cfg`, and its name mean something else.

use no_tls::no_tls;

#[no_tls]
fn marked() -> u32 {
    let add = |#[cfg(any())] a: u32, b: u32| b + 1;
    add(1)
}

fn main() {}
