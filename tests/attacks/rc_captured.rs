//! refused: `Rc<i32>` cannot be sent between threads safely
//! An `Rc`, captured by `with`.

use no_tls::{Capsule, marked};
use std::rc::Rc;

fn main() {
    let outer = Rc::new(1); // attack
    let outer = 1; // harmless
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    let other = outer.clone();
    capsule.with(marked!(move |all: &mut Vec<_>| all.push(outer)));
    drop(other);
}
