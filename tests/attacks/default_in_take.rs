//! refused: `Local`'s `Default` is not marked `#[no_tls]`
//! An unmarked `Default` that `mem::take` calls.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl Default for Local {
    fn default() -> Local {
        Local(KEPT.take().unwrap_or_default()) // attack
        Local(Rc::new(0)) // harmless
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        let _ = std::mem::take(local);
    }));
}
