//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A constant of a trait's in whose value an unmarked function is named.

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
struct Op {
    run: Option<fn(&Rc<u32>)>,
}

#[no_tls]
trait Given: Sized {
    const OP: Self;
}

#[no_tls]
impl Given for Op {
    const OP: Self = Op { run: Some(keep) }; // attack
    const OP: Self = Op { run: None }; // harmless
}

#[no_tls]
fn get<O: Given>() -> O {
    O::OP
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    if let Some(run) = get::<Op>().run {
        run(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
