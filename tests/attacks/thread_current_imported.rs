//! refused: cannot find module or crate `current` in this scope
//! A foreign function, imported.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

use std::thread::current; // attack

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let _ = current().id(); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
