//! `outside!` would capture `pointer` for the capsule, and the tokens do not show whether it is a variable.

use no_tls::{Capsule, marked, outside};

fn make(pointer: fn() -> u32) {
    Capsule::new(marked!(move || outside!(pointer())));
}

fn main() {}
