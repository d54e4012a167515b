//! refused: `Local`'s `DoubleEndedIterator` is not marked `#[no_tls]`
//! An unmarked `DoubleEndedIterator` behind `rev`.
//!
//! If it compiled, `rev` would leave the capsule's `Rc` in a thread-local.

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
impl DoubleEndedIterator for Local {
    fn next_back(&mut self) -> Option<u32> {
        keep(&self.0); // attack
        None
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: u32 = Local(local.0.clone()).rev().sum();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
