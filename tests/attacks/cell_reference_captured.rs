//! refused: `RefCell<Option<Rc<u32>>>` cannot be shared between threads safely
//! A reference to a `RefCell` outside, captured.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

fn main() {
    let outer = RefCell::new(None); // attack
    let outer = std::sync::Mutex::new(None); // harmless
    let shared = &outer;
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        *shared.borrow_mut() = Some(rc.clone()); // attack
        *shared.lock().unwrap() = Some(**rc); // harmless
    }));
}
