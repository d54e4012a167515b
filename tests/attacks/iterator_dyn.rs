//! refused: `Local`'s `Iterator` is not marked `#[no_tls]`
//! An unmarked `Iterator` as a `dyn`.

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
impl Iterator for Local {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        keep(&self.0); // attack
        None
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        let mut dynamic: Box<dyn Iterator<Item = u32>> = Box::new(Local(local.0.clone()));
        let _ = dynamic.next(); // attack
        let _ = &mut dynamic; // harmless
    }));
}
