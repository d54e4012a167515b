//! refused: `Hidden` is not a type that marked code may use
//! An unmarked `Drop` in a `Pin<Box<_>>`.
//!
//! If it compiled, the capsule's `Rc` would be in a thread-local when `run` is left.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls] // harmless
struct Hidden(Rc<u32>);

#[no_tls] // harmless
impl Drop for Hidden {
    fn drop(&mut self) {
        keep(&self.0); // attack
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let mut pinned = Box::pin(Hidden(rc.clone()));
    pinned.set(Hidden(rc.clone()));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
