//! refused: `Rc<i32>` cannot be sent between threads safely
//! An `Rc`, captured by `Capsule::new`.

use no_tls::{Capsule, marked};
use std::rc::Rc;

fn main() {
    let outer = Rc::new(1); // attack
    let outer = 1; // harmless
    let other = outer.clone();
    let capsule = Capsule::new(marked!(move || other));
    std::thread::spawn(move || drop(capsule));
    drop(outer);
}
