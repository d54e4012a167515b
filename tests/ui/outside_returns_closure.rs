//! Marked code would call the closure, which ambient code wrote.

use no_tls::{no_tls, outside};

#[no_tls]
fn marked() {
    let closure = outside!(|| 1);
    closure();
}

fn main() {}
