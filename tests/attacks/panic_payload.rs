//! refused: `Rc<u32>` cannot be sent between threads safely
//! A panic payload, with an `Rc` in it.

use no_tls::{Capsule, marked};
use std::rc::Rc;

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1_u32)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        if **rc > 9 {
            std::panic::panic_any(rc.clone()); // attack
            panic!("{}", **rc); // harmless
        }
    }));
}
