//! refused: a panic's hook is not checked
//! A panic hook, set in marked code.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
struct Local(Rc<u32>);

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    std::panic::set_hook(Box::new(|_| {})); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
