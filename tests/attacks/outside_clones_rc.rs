//! refused: `Rc<u32>` cannot be sent between threads safely
//! An `Rc`, moved out by `outside!`.

use no_tls::{Capsule, marked, no_tls, outside};
use std::rc::Rc;

#[no_tls]
fn leave(rc: &Rc<u32>) {
    let _ = rc;
    let mine = rc.clone(); // attack
    outside!(drop(mine)); // attack
    let mine = **rc; // harmless
    outside!(drop(mine)); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| leave(rc)));
}
