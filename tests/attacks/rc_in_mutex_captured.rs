//! refused: `Rc<u32>` cannot be sent between threads safely
//! An `Rc` put into a `Mutex` outside.

use no_tls::{Capsule, marked};
use std::rc::Rc;

fn main() {
    let outer = std::sync::Mutex::new(None);
    let shared = &outer;
    let mut capsule = Capsule::new(marked!(|| Rc::new(1_u32)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        *shared.lock().unwrap() = Some(rc.clone()); // attack
        *shared.lock().unwrap() = Some(**rc); // harmless
    }));
}
