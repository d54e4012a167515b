//! refused: cannot find module or crate `getpid` in this scope
//! A function of another language.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
struct Local(Rc<u32>);

unsafe extern "C" {
    fn getpid() -> i32;
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    unsafe { getpid() }; // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
