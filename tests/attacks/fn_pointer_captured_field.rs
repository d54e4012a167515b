//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A `fn` pointer in a field of what is captured.

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
struct Table {
    f: fn(&Rc<u32>),
}

#[no_tls]
fn look(_: &Rc<u32>) {}

fn main() {
    let table = Table { f: keep }; // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        (table.f)(rc); // attack
        look(rc); // harmless
    }));
}
