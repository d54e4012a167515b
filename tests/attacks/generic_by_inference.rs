//! refused: missing: `__no_tls0_this_impl_needs_the_attribute_no_tls`
//! An unmarked impl of a marked trait, for a type argument that is inferred from a value.
//!
//! If it compiled, `show_all` would leave the capsule's `Rc` in a thread-local.

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
trait Show {
    fn show(&self);
}

#[no_tls] // harmless
impl Show for Local {
    fn show(&self) {
        keep(&self.0); // attack
    }
}

#[no_tls]
fn show_all<T: Show>(all: &[T]) {
    all.iter().for_each(|one| one.show());
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    show_all(&[Local(local.0.clone())]);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
