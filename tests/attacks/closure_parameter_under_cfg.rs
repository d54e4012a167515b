//! refused: marked code knows no attribute on a parameter
//! A closure's parameter that is not there.

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
    let call = |#[cfg(any())] keep: fn(&Rc<u32>), rc: &Rc<u32>| keep(rc); // attack
    let call = |keep: fn(&Rc<u32>), rc: &Rc<u32>| keep(rc); // harmless
    call(rc); // attack
    let _ = call; // harmless
    let _ = rc;
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
