//! refused: marked code must not know which thread it runs on
//! A foreign function: `thread::current`.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let _ = std::thread::current(); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
