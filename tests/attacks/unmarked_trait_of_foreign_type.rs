//! refused: no method named `__no_tls0_show` found for mutable reference `&mut Rc<u32>` in the current scope
//! A method of an unmarked trait on a foreign type.

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

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| rc.show()));
}
