//! refused: no rules expected `__no_tls0_this_macro_needs_the_attribute_no_tls`
//! A method in a marked impl is made by a macro that is not marked.

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
macro_rules! methods {
    () => {
        fn keep(&self, rc: &Rc<u32>) {
            drop(rc.clone()); // harmless
            keep(rc); // attack
        }
    };
}

#[no_tls]
struct Store;

#[no_tls]
impl Store {
    methods!();
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    Store.keep(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
