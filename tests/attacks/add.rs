//! refused: `Local + Local` is not marked `#[no_tls]`
//! An unmarked `Add`.

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
impl std::ops::Add for Local {
    type Output = Local;

    fn add(self, _: Local) -> Local {
        keep(&self.0); // attack
        self
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        let _ = Local(local.0.clone()) + Local(Rc::new(1));
    }));
}
