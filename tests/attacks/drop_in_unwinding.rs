//! refused: `Hidden` is not a type that marked code may use
//! An unmarked `Drop`, run by a panic on its way.
//!
//! If it compiled, `catch_unwind` around `with` would show a program that goes on, with the capsule's `Rc` in a thread-local.

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
    let _hidden = Hidden(rc.clone());
    panic!("left in the middle");
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    let ask = std::panic::AssertUnwindSafe(|| capsule.with(marked!(|rc: &mut Rc<u32>| run(rc))));
    assert!(std::panic::catch_unwind(ask).is_err());
}
