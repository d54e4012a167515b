//! The capsule would call `closure`, which ambient code wrote, and which may reach a thread-local.

use no_tls::{Capsule, marked};

fn make() {
    let closure = || 1;
    Capsule::new(marked!(move || closure()));
}

fn main() {}
