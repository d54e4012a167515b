//! The parameter may be gone under `cfg`, and its name mean something else.

use no_tls::no_tls;

#[no_tls]
fn marked(#[cfg(all())] a: u32) -> u32 {
    a
}

fn main() {}
