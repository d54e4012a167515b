//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A capsule of a `fn` pointer.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn main() {
    let unclean = Capsule::from(keep as fn(&Rc<u32>)); // attack
    let unclean = Capsule::from(1); // harmless
    let capsule = Capsule::new(marked!(|| Rc::new(1)));
    let _ = capsule.zip(unclean);
}
