//! refused: `Local -= u32` is not marked `#[no_tls]`
//! An unmarked `SubAssign`.
//!
//! If it compiled, `-=` would leave the capsule's `Rc` in a thread-local.

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
impl std::ops::SubAssign<u32> for Local {
    fn sub_assign(&mut self, right: u32) {
        keep(&self.0); // attack
        self.0 = Rc::new(*self.0 - right);
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    *local -= 2;
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(3))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
