//! refused: missing field `call` in initializer
//! A constant that has the name of a struct, and holds a function.

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
#[derive(Clone, Copy)]
struct Local {
    call: fn(&Rc<u32>), // attack
}

#[allow(non_upper_case_globals)]
const Local: Local = Local {
    call: keep, // attack
};

#[no_tls]
fn run(rc: &Rc<u32>) {
    let local = Local;
    (local.call)(rc); // attack
    let _ = (local, rc); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    let _ = keep;
}
