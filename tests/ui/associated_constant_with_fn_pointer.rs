//! The constant's function is ambient code's, and may reach a thread-local.

use no_tls::no_tls;

fn ambient() {}

#[no_tls]
struct Table;

impl Table {
    const POINTER: fn() = ambient;
}

#[no_tls]
fn marked() {
    let pointer = Table::POINTER;
    pointer();
}

fn main() {}
