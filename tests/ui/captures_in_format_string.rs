//! The capsule would hold ambient code's `fn` pointer.

use no_tls::{Capsule, marked};

fn make(pointer: fn()) {
    Capsule::new(marked!(move || format!("{pointer:?}")));
}

fn main() {}
