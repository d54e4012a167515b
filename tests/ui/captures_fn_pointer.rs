//! The capsule would call what `pointer` points to, which may reach a thread-local.

use no_tls::{Capsule, marked};

fn make(pointer: fn() -> u32) {
    Capsule::new(marked!(move || pointer()));
}

fn main() {}
