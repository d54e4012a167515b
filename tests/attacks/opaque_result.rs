//! refused: `Local`'s `Iterator` is not marked `#[no_tls]`
//! An unmarked `Iterator` behind an `impl Iterator`.

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
impl Iterator for Local {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        keep(&self.0); // attack
        None
    }
}

#[no_tls]
fn items(rc: &Rc<u32>) -> impl Iterator<Item = u32> {
    Local(rc.clone())
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    for _ in items(&local.0) {}
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
