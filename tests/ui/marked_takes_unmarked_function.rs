//! `ambient` would run in the capsule, and may reach a thread-local.

use no_tls::{Capsule, marked};

fn ambient() -> u32 {
    1
}

fn make() {
    Capsule::new(marked!(ambient));
}

fn main() {}
