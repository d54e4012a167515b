//! refused: `Local`'s `Extend<u32>` is not marked `#[no_tls]`
//! An unmarked `Extend`, called.
//!
//! If it compiled, `extend` would leave the capsule's `Rc` in a thread-local.

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
impl Extend<u32> for Local {
    fn extend<I: IntoIterator<Item = u32>>(&mut self, _: I) {
        keep(&self.0); // attack
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    local.extend([1_u32]);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
