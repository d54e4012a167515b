//! In a `marked!` of unmarked code, a variable's own type must be known: bounds around could have said what it is.

use no_tls::{Capsule, marked};

fn main() {
    Capsule::new(marked!(|| {
        let double = Box::new(|n: u32| 2 * n);
        double(2)
    }));
}
