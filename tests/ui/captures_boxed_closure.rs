//! The capsule would call `closure`, which ambient code wrote, and which may reach a thread-local.

use no_tls::{Capsule, marked};

fn make(closure: Box<dyn Fn() -> u32 + Send>) {
    Capsule::new(marked!(move || closure()));
}

fn main() {}
