//! refused: cannot find module or crate `keep` in this scope
//! An unmarked function in a block under a `cfg` that is the value of the body.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) -> u32 {
    KEPT.set(Some(rc.clone()));
    1
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let _ = rc;
    #[cfg(all())]
    {
        keep(rc) // attack
        1 // harmless
    }
    #[cfg(any())]
    {
        1
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
