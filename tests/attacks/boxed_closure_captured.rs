//! refused: a value of type `dyn for<'a> Fn(&'a Rc<u32>) + Send` cannot enter or leave marked code
//! A `Box<dyn Fn>`, captured.

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
    let f: Box<dyn Fn(&Rc<u32>) + Send> = Box::new(keep); // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        (f)(rc); // attack
        look(rc); // harmless
    }));
}
