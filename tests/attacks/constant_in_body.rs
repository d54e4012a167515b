//! refused: cannot find module or crate `keep` in this scope
//! A `fn` pointer in a constant of the body.

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
struct Local(Rc<u32>);

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    const F: fn(&Rc<u32>) = keep; // attack
    (F)(&local.0); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
