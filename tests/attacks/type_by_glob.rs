//! refused: no associated item named `__no_tls0_new` found for struct `own::Box`
//! A glob import that hides a type of the prelude behind one with an unmarked method.
//!
//! If it compiled, `Box::new` would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[allow(dead_code)]
mod own {
    pub struct Box;

    impl Box {
        pub fn new(rc: super::Rc<u32>) -> Self {
            super::keep(&rc);
            Self
        }
    }
}

use own::*; // attack

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let _ = Box::new(rc.clone());
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
