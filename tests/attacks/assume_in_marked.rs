//! refused: call to unsafe function
//! `assume_no_tls!` without `unsafe`, in a `marked!` closure.

use no_tls::{Capsule, assume_no_tls, marked};
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
        assume_no_tls!(keep(rc)); // attack
        let _ = rc; // harmless
    }));
    let _ = keep;
}
