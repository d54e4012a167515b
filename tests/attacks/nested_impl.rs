//! refused: cannot find module or crate `keep` in this scope
//! An impl in a body is marked, too.
//!
//! If it were not, `next` would leave the capsule's `Rc` in a thread-local.

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
fn run(rc: &Rc<u32>) {
    let _ = rc;
    struct Local(Rc<u32>);
    impl Iterator for Local {
        type Item = u32;

        fn next(&mut self) -> Option<u32> {
            keep(&self.0); // attack
            None
        }
    }
    let _ = Local(rc.clone()).next();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
