//! refused: `Local`'s `Deref` impl is not marked `#[no_tls]`
//! An unmarked `Deref` that a field access goes through.

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
struct Inner {
    value: u32,
}

#[no_tls]
struct Local(Rc<u32>, Inner);

#[no_tls] // harmless
impl std::ops::Deref for Local {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        keep(&self.0); // attack
        &self.1
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1), Inner { value: 1 })));
    capsule.with(marked!(|local: &mut Local| {
        let _: u32 = local.value;
    }));
}
