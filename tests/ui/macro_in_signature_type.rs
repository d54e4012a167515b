//! The macro could name a type whose `drop` reaches a thread-local.

use no_tls::no_tls;

macro_rules! ty {
    () => {
        u32
    };
}

#[no_tls]
fn marked(_n: ty!()) {}

fn main() {}
