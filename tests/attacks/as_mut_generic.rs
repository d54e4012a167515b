//! refused: `Local`'s `AsMut<Rc<u32>>` is not marked `#[no_tls]`
//! An unmarked `AsMut` for a marked function's type parameter.
//!
//! If it compiled, `as_mut` would leave the capsule's `Rc` in a thread-local.

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

#[no_tls] // harmless
impl AsMut<Rc<u32>> for Local {
    fn as_mut(&mut self) -> &mut Rc<u32> {
        keep(&self.0); // attack
        &mut self.0
    }
}

#[no_tls]
fn renew<T: AsMut<Rc<u32>>>(value: &mut T) {
    *value.as_mut() = Rc::new(2);
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
