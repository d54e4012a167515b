//! refused: `Local<T>`'s `Drop` impl is not marked `#[no_tls]`
//! An unmarked `Drop` of a generic type.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
struct Local<T>(T);

#[no_tls] // harmless
impl<T> Drop for Local<T> {
    fn drop(&mut self) {
        KEPT.take(); // attack
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local<Rc<u32>>| {
        drop(Local(local.0.clone()));
    }));
}
