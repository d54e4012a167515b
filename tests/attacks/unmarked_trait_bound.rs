//! refused: no method named `__no_tls0_show` found for reference `&T` in the current scope
//! A generic bound on a user's unmarked trait.

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
trait Show {
    fn show(&self);
}

#[no_tls] // harmless
impl Show for Rc<u32> {
    fn show(&self) {
        keep(self); // attack
    }
}

#[no_tls]
fn show<T: Show>(value: &T) {
    value.show();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| show(rc)));
}
