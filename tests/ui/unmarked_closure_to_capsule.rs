//! The closure would run in the capsule, and nothing checked it.

use no_tls::Capsule;

fn make() {
    Capsule::new(|| 1);
}

fn main() {}
