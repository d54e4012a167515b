//! refused: cannot enter or leave marked code
//! An ambient closure in a field of a marked generic type.
//!
//! If it compiled, marked code would call it with the capsule's `Rc`.

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
struct Caller<F>(F);

#[no_tls]
impl<F: Fn(&Rc<u32>)> Caller<F> {
    fn call(&self, rc: &Rc<u32>) {
        (self.0)(rc);
    }
}

fn main() {
    let caller = Caller(|rc: &Rc<u32>| keep(rc)); // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        caller.call(rc); // attack
        call_harmless(rc); // harmless
    }));
}

#[no_tls]
fn call_harmless(rc: &Rc<u32>) {
    let caller = Caller(|rc: &Rc<u32>| drop(rc.clone()));
    caller.call(rc);
}
