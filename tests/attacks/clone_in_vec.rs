//! refused: `Local`'s `Clone` is not marked `#[no_tls]`
//! An unmarked `Clone` that `vec![x; n]` calls.

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
impl Clone for Local {
    fn clone(&self) -> Local {
        keep(&self.0); // attack
        Local(Rc::new(1))
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        let _ = vec![Local(local.0.clone()); 3];
    }));
}
