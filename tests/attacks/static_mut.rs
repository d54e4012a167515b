//! refused: `Rc<u32>` cannot be shared between threads safely
//! An `Rc` in a `static mut`.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
struct Local(Rc<u32>);

static mut SHARED: Option<Rc<u32>> = None;

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    unsafe { SHARED = Some(local.0.clone()) }; // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
