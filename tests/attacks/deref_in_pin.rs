//! refused: `Local`'s `Deref` impl is not marked `#[no_tls]`
//! An unmarked `Deref` of the pointer in a `Pin`.
//!
//! If it compiled, `as_ref` would leave the capsule's `Rc` in a thread-local.

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
impl std::ops::Deref for Local {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(&self.0); // attack
        &self.0
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let pinned = std::pin::Pin::new(Local(local.0.clone()));
    let _: &u32 = pinned.as_ref().get_ref();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
