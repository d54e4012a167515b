//! refused: a value of type `for<'a> fn(&'a Rc<u32>) {keep}` cannot enter or leave marked code
//! An unmarked function itself, captured.

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
fn look(_: &Rc<u32>) {}

fn main() {
    let f = keep; // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        (f)(rc); // attack
        look(rc); // harmless
    }));
}
