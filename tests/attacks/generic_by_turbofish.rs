//! refused: `Local`'s `Default` is not marked `#[no_tls]`
//! An unmarked `Default` of a type argument that is written.
//!
//! If it compiled, `make` would bring an `Rc` from a thread-local into the capsule.

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

#[no_tls]
fn make<T: Default>() -> T {
    T::default()
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    *local = make::<Local>();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
