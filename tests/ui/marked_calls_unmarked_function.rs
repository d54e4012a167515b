//! `marked!` checks its closure as `#[no_tls]` does a function: `ambient` may reach a thread-local.

use no_tls::{Capsule, marked};

fn ambient() -> u32 {
    1
}

fn make() {
    Capsule::new(marked!(|| self::ambient()));
}

fn main() {}
