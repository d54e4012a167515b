//! refused: could not find `keep` in the crate root
//! A function of a module in a body is marked, too.
//!
//! If it were not, it would leave the capsule's `Rc` in a thread-local.

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
    mod inner {
        pub fn show(rc: &std::rc::Rc<u32>) {
            crate::keep(rc); // attack
            let _ = rc;
        }
    }
    inner::show(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
