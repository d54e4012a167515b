//! `held` was made outside, and its field may bring a function along that nobody checked.

use no_tls::{Capsule, marked, no_tls};

#[no_tls]
struct Held {
    field: fn(),
}

fn make(held: Held) {
    Capsule::new(marked!(move || held));
}

fn main() {}
