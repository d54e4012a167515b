//! The constant's function is ambient code's, and may reach a thread-local.

use no_tls::no_tls;

trait Table {
    const POINTER: fn();
}

impl Table for u32 {
    const POINTER: fn() = || {};
}

#[no_tls]
fn marked() {
    let pointer = <u32 as Table>::POINTER;
    pointer();
}

fn main() {}
