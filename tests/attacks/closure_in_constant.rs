//! refused: Fn(&'a Rc<u32>) + Sync
//! An ambient closure in a constant.
//!
//! If it compiled, marked code would call it with the capsule's `Rc`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

const CALL: &(dyn Fn(&Rc<u32>) + Sync) = &|rc| keep(rc);

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let call = CALL; // attack
    call(rc); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
