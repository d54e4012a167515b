//! refused: dereference of raw pointer is unsafe
//! What only unsafe code may do, in a `marked!` closure.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let pointer: *const Rc<u32> = rc;
        let _ = (*pointer).clone(); // attack
        let _ = pointer; // harmless
    }));
    let _ = keep;
}
