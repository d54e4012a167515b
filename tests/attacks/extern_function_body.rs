//! refused: cannot find module or crate `keep` in this scope
//! An unmarked function, called by a marked one with an ABI of its own.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) -> u32 {
    KEPT.set(Some(rc.clone()));
    1
}

#[no_tls]
extern "C" fn run(rc: &Rc<u32>) {
    let _ = rc;
    keep(rc); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
