//! refused: is not the function of std's that has its name
//! An unmarked function that is named like one of the prelude.
//!
//! If it compiled, `drop` would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn drop(rc: Rc<u32>) { // attack
    keep(&rc); // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    drop(rc.clone());
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
