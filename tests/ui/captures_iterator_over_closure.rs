//! The capsule would call the closure in `map`, which ambient code wrote.

use no_tls::{Capsule, marked};

fn make() {
    let numbers = (0..3).map(|n| n + 1);
    Capsule::new(marked!(move || numbers.sum::<u32>()));
}

fn main() {}
