//! refused: `&mut Local`'s `AsRef<u32>` is not marked `#[no_tls]`
//! An unmarked `AsRef`, called.
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
impl AsRef<u32> for Local {
    fn as_ref(&self) -> &u32 {
        keep(&self.0); // attack
        &self.0
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: &u32 = local.as_ref();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
