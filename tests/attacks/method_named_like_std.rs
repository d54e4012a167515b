//! refused: the method `__no_tls0_len` exists for mutable reference `&mut Local`, but its trait bounds were not satisfied
//! An unmarked method that is named like one of std's.

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
impl Local {
    fn len(&self) -> usize {
        keep(&self.0); // attack
        0
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        let _ = local.len();
    }));
}
