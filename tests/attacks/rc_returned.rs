//! refused: `Rc<u32>` cannot cross a capsule's wall
//! An `Rc`, returned by `with`.

use no_tls::{Capsule, marked};
use std::rc::Rc;

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        rc.clone() // attack
        **rc // harmless
    }));
}
