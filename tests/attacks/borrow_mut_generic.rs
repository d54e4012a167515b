//! refused: `Local`'s `BorrowMut<u32>` is not marked `#[no_tls]`
//! An unmarked `BorrowMut` for a marked function's type parameter.
//!
//! If it compiled, `borrow_mut` would leave the capsule's `Rc` in a thread-local.

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

#[no_tls]
impl std::borrow::Borrow<u32> for Local {
    fn borrow(&self) -> &u32 {
        &self.0
    }
}

#[no_tls] // harmless
impl std::borrow::BorrowMut<u32> for Local {
    fn borrow_mut(&mut self) -> &mut u32 {
        keep(&self.0); // attack
        Rc::get_mut(&mut self.0).unwrap()
    }
}

#[no_tls]
fn renew<T: std::borrow::BorrowMut<u32>>(value: &mut T) {
    *value.borrow_mut() = 2;
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    renew(local);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
