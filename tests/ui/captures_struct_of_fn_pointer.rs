//! The capsule would call what the field points to, which may reach a thread-local.

use no_tls::{Capsule, marked, no_tls};

#[no_tls]
struct Table {
    pointer: fn() -> u32,
}

fn make(table: Table) {
    Capsule::new(marked!(move || (table.pointer)()));
}

fn main() {}
