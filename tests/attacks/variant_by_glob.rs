//! refused: expected `u32`, found `Rc<u32>`
//! A glob import that hides a constructor of the prelude behind a function: the constructor is run.
//!
//! If the function were, `Some` would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[allow(non_snake_case, dead_code)]
mod own {
    pub fn Some(rc: super::Rc<u32>) -> Option<u32> {
        super::KEPT.set(Option::Some(rc));
        None
    }
}

#[allow(unused_imports)] // attack
use own::*; // attack

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let _: Option<u32> = Some(rc.clone()); // attack
    let _: Option<Rc<u32>> = Some(rc.clone()); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
