//! refused: expected `Local`, found `Rc<u32>`
//! An unmarked `From`, called by its type.
//!
//! If it compiled, `from` would leave the capsule's `Rc` in a thread-local.

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

#[no_tls] // harmless
impl From<Rc<u32>> for Local {
    fn from(rc: Rc<u32>) -> Local {
        keep(&rc); // attack
        Local(rc)
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    *local = Local::from(local.0.clone());
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
