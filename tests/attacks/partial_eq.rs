//! refused: `Local`'s `PartialEq<Local>` is not marked `#[no_tls]`
//! An unmarked `PartialEq` behind `==`.

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
impl PartialEq for Local {
    fn eq(&self, _: &Local) -> bool {
        keep(&self.0); // attack
        true
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        let _ = *local == Local(Rc::new(1));
    }));
}
