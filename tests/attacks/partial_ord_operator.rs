//! refused: `Local`'s `PartialOrd<Local>` is not marked `#[no_tls]`
//! An unmarked `PartialOrd` behind `<`.

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
impl PartialOrd for Local {
    fn partial_cmp(&self, other: &Local) -> Option<std::cmp::Ordering> {
        keep(&self.0); // attack
        (*self.0).partial_cmp(&*other.0)
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        let _ = *local < Local(Rc::new(2));
    }));
}
