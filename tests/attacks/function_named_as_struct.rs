//! refused: not a tuple struct or tuple variant
//! A function that has the name of a struct, as its constructor.

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
struct Local<'a> { // attack
    rc: &'a Rc<u32>, // attack
} // attack

#[allow(non_snake_case)] // attack
fn Local<'a>(rc: &'a Rc<u32>) -> Local<'a> { // attack
    keep(rc); // attack
    Local { rc } // attack
} // attack
struct Local<'a>(&'a Rc<u32>); // harmless

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = Some(rc).map(Local);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    let _ = keep;
}
