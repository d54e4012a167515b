//! refused: `Rc<{integer}>` cannot be sent between threads safely
//! A capsule of an `Rc` that stays outside, too.

use no_tls::Capsule;
use std::rc::Rc;

fn main() {
    let outer = Rc::new(1); // attack
    let outer = 1; // harmless
    let capsule = Capsule::from(outer.clone());
    std::thread::spawn(move || drop(capsule));
    drop(outer);
}
