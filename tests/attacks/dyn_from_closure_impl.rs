//! refused: a value of type `F` cannot enter or leave marked code
//! A marked trait, implemented for every closure.

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
trait Call: no_tls::marked::NoTls {
    fn call(&self, rc: &Rc<u32>);
}

#[no_tls]
struct Nothing;

#[no_tls]
impl Call for Nothing {
    fn call(&self, _: &Rc<u32>) {}
}

#[no_tls] // attack
impl<F: Fn(&Rc<u32>)> Call for F { // attack
    fn call(&self, rc: &Rc<u32>) { // attack
        self(rc); // attack
    } // attack
} // attack

fn main() {
    let call: Box<dyn Call + Send> = Box::new(keep); // attack
    let call: Box<dyn Call + Send> = Box::new(Nothing); // harmless
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| call.call(rc)));
}
