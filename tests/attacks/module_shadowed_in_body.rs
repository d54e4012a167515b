//! refused: is not the function of std's that has its name
//! A module of a body that is named like std's.
//!
//! If it compiled, `swap` would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    mod mem { // attack
        #[no_tls(skip)] // attack
        pub fn take(rc: &mut super::Rc<u32>) -> super::Rc<u32> { // attack
            super::keep(rc); // attack
            rc.clone() // attack
        } // attack
    } // attack
    use std::mem; // harmless
    let mut copy = rc.clone();
    let _ = mem::take(&mut copy);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
