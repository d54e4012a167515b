//! refused: marked code knows no attribute on a parameter
//! A parameter of a `marked!` closure that is not there.

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
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|#[cfg(any())] keep: u8, rc: &mut Rc<u32>| keep(rc))); // attack
    capsule.with(marked!(|rc: &mut Rc<u32>| drop(rc.clone()))); // harmless
    let _ = keep;
}
