//! refused: cannot enter or leave marked code
//! An ambient closure in an iterator adapter, captured.
//!
//! If it compiled, marked code would run it with the capsule's `Rc`.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn main() {
    let adapter = [1_u32].into_iter().map(|n| Rc::new(n)).inspect(|rc| keep(rc)); // attack
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(move |rcs: &mut Vec<Rc<u32>>| {
        let adapter = [1_u32].into_iter().map(|n| Rc::new(n)).inspect(|rc| drop(rc.clone())); // harmless
        rcs.extend(adapter);
    }));
}
