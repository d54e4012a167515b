//! refused: `Rc<u32>` cannot be sent between threads safely
//! An `Rc`, assigned to a captured variable.

use no_tls::{Capsule, marked};
use std::rc::Rc;

fn main() {
    let mut outer = None;
    let mut capsule = Capsule::new(marked!(|| Rc::new(1_u32)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        outer = Some(rc.clone()); // attack
        outer = Some(**rc); // harmless
    }));
    drop(outer);
}
