//! refused: a value of type `LocalKey<RefCell<Option<Rc<u32>>>>` cannot enter or leave marked code
//! A `LocalKey`, captured by reference.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
fn look(_: &Rc<u32>) {}

fn main() {
    let key = &KEPT; // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let _ = key; // attack
        look(rc); // harmless
    }));
}
