//! In a `marked!` of unmarked code, a variable's own type must be known: bounds around could have said what it is.

use no_tls::{Capsule, marked, no_tls};

#[no_tls]
fn adder(by: u32) -> impl Fn(u32) -> u32 {
    move |n| n + by
}

fn main() {
    Capsule::new(marked!(|| {
        let add = adder(1);
        add(2)
    }));
}
