//! refused: `Enumerate<Local>`'s `ExactSizeIterator` is not marked `#[no_tls]`
//! An unmarked `ExactSizeIterator` whose `len` an adapter calls.
//!
//! If it compiled, `len` would leave the capsule's `Rc` in a thread-local.

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
impl Iterator for Local {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        None
    }
}

#[no_tls] // harmless
impl ExactSizeIterator for Local {
    fn len(&self) -> usize {
        keep(&self.0); // attack
        0
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: usize = Local(local.0.clone()).enumerate().len();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
