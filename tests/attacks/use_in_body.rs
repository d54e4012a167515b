//! refused: cannot find module or crate `show` in this scope
//! An unmarked function that a body imports by another name.
//!
//! If it compiled, it would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod own {
    #[no_tls::no_tls] // harmless
    pub fn store(rc: &std::rc::Rc<u32>) {
        super::keep(rc); // attack
        let _ = rc; // harmless
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    use own::store as show;
    show(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
