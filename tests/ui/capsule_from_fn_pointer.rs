//! The capsule would call what the pointer points to, which may reach a thread-local.

use no_tls::Capsule;

fn make(pointer: fn()) -> Capsule<fn()> {
    Capsule::from(pointer)
}

fn main() {}
