//! refused: a value of type `Unclean` cannot enter or leave marked code
//! A clean field of an unclean variable, captured.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

struct Unclean {
    number: u32,
    _f: fn(&Rc<u32>),
}

fn main() {
    let unclean = Unclean { number: 1, _f: keep };
    let number = unclean.number; // harmless
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        *rc = Rc::new(unclean.number); // attack
        *rc = Rc::new(number); // harmless
    }));
}
