//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A `fn` pointer in the associated constant of a type argument.
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
trait Caller {
    const CALL: fn(&Rc<u32>);
}

#[no_tls]
struct Keeper;

#[no_tls]
impl Caller for Keeper {
    const CALL: fn(&Rc<u32>) = keep; // attack
    const CALL: fn(&Rc<u32>) = |_| {}; // harmless
}

#[no_tls]
fn call<C: Caller>(rc: &Rc<u32>) {
    let _ = rc;
    let call = C::CALL; // attack
    call(rc); // attack
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    call::<Keeper>(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
