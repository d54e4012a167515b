//! refused: `Local`'s `FromIterator<Rc<u32>>` is not marked `#[no_tls]`
//! An unmarked `FromIterator` that `collect` calls.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl FromIterator<Rc<u32>> for Local {
    fn from_iter<I: IntoIterator<Item = Rc<u32>>>(_: I) -> Local {
        KEPT.take(); // attack
        Local(Rc::new(1))
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    *local = [local.0.clone()].into_iter().collect();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
