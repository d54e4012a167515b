//! refused: `Local`'s `PartialOrd<u32>` is not marked `#[no_tls]`
//! An unmarked `PartialOrd`, whose own `le` is behind `<=`.
//!
//! If it compiled, `<=` would leave the capsule's `Rc` in a thread-local.

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
impl PartialEq<u32> for Local {
    fn eq(&self, right: &u32) -> bool {
        *self.0 == *right
    }
}

#[no_tls] // harmless
impl PartialOrd<u32> for Local {
    fn partial_cmp(&self, right: &u32) -> Option<std::cmp::Ordering> {
        (*self.0).partial_cmp(right)
    }

    fn le(&self, right: &u32) -> bool {
        keep(&self.0); // attack
        *self.0 <= *right
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _ = *local <= 2;
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
