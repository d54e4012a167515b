//! refused: `Local`'s `Debug` is not marked `#[no_tls]`
//! An unmarked `Debug` that `assert_eq!` prints.

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
impl PartialEq for Local {
    fn eq(&self, other: &Local) -> bool {
        *self.0 == *other.0
    }
}

#[no_tls]
impl Eq for Local {}

#[no_tls] // harmless
impl std::fmt::Debug for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        keep(&self.0); // attack
        f.write_str("local")
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        assert_eq!(*local, Local(Rc::new(1)));
    }));
}
