//! `ambient` would run in the capsule, and may reach a thread-local.

use no_tls::{Capsule, marked, no_tls};

#[no_tls]
struct Maker;

impl Maker {
    fn ambient() -> u32 {
        1
    }
}

fn make() {
    Capsule::new(marked!(Maker::ambient));
}

fn main() {}
