//! refused: `Local`'s `AsRef<Rc<u32>>` is not marked `#[no_tls]`
//! An unmarked `AsRef` for a marked function's type parameter.

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
impl AsRef<Rc<u32>> for Local {
    fn as_ref(&self) -> &Rc<u32> {
        keep(&self.0); // attack
        &self.0
    }
}

#[no_tls]
fn look<T: AsRef<Rc<u32>>>(value: &T) -> u32 {
    **value.as_ref()
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    look(local);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
