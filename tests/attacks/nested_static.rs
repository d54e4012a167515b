//! refused: no method named `__no_tls0_set` found for
//! A `fn` pointer in a static of a body.
//!
//! If it compiled, marked code would call it with the capsule's `Rc`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    static CALL: fn(&Rc<u32>) = |rc| KEPT.set(Some(rc.clone())); // attack
    static CALL: u32 = 1; // harmless
    let call = CALL;
    call(rc); // attack
    let _ = call; // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
