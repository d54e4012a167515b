//! refused: `Local`'s `Extend<u32>` is not marked `#[no_tls]`
//! An unmarked `Extend` that `partition` calls.
//!
//! If it compiled, `partition` would leave the capsule's `Rc` in a thread-local.

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
impl Default for Local {
    fn default() -> Local {
        Local(Rc::new(0))
    }
}

#[no_tls] // harmless
impl Extend<u32> for Local {
    fn extend<I: IntoIterator<Item = u32>>(&mut self, _: I) {
        keep(&self.0); // attack
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    (*local, _) = [1_u32, 2].into_iter().partition(|n| *n > 1);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
