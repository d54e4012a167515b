//! `closure` was written in ambient code, and may reach a thread-local.

use no_tls::{Capsule, marked};

fn ambient() {
    let closure = || 1;
    Capsule::new(marked!(closure));
}

fn main() {}
