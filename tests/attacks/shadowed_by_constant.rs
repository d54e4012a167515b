//! refused: match bindings cannot shadow constants
//! A constant of the name of a binding: the pattern compares, the call is of a `fn` pointer.

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

#[allow(non_upper_case_globals)] // attack
const f: fn(&Rc<u32>) = keep; // attack

#[no_tls]
fn run(rc: &Rc<u32>) {
    match look as fn(&Rc<u32>) {
        f => f(rc),
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
