//! refused: a value of type `LocalKey<RefCell<Option<Rc<u32>>>>` cannot enter or leave marked code
//! A thread-local, used.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    KEPT.with(|kept| *kept.borrow_mut() = Some(rc.clone())); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
