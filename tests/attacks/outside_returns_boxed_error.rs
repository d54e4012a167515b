//! refused: a value of type `std::io::Error` cannot enter or leave marked code
//! A `dyn Error` of ambient code, let in by `outside!`.

use no_tls::{Capsule, marked, no_tls, outside};
use std::rc::Rc;

#[no_tls]
fn leave(rc: &Rc<u32>) {
    let _ = rc;
    let _ = outside!(std::fs::File::open("x").map(|_| 1)); // attack
    let _ = outside!(std::fs::File::open("x").is_ok()); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| leave(rc)));
}
