//! reported: RcInnerPtr>::
//! An `Rc` that its thread keeps, though the capsule moves on: both count.

use no_tls::{Capsule, assume_no_tls, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
fn look(_: &Rc<u32>) {}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        unsafe { assume_no_tls!(keep(rc)) }; // attack
        look(rc); // harmless
    }));
    let other = std::thread::spawn(move || {
        capsule.with(marked!(|rc: &mut Rc<u32>| drop(rc.clone())));
        capsule
    });
    KEPT.with_borrow(|kept| drop(kept.clone()));
    other.join().unwrap();
}
