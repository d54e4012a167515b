//! The constant's function is ambient code's, and may reach a thread-local.

use no_tls::no_tls;

fn ambient() {}

const POINTER: fn() = ambient;

#[no_tls]
fn marked() {
    let pointer = POINTER;
    pointer();
}

fn main() {}
