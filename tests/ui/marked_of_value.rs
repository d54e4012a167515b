//! `pointer()` could return any function, whose body nobody checked.

use no_tls::{Capsule, marked};

fn pointer() -> fn() -> u32 {
    || 1
}

fn make() {
    Capsule::new(marked!(pointer()));
}

fn main() {}
