//! refused: expected `u64`, found fn item
//! An attribute macro of another crate, called `derive`, would make a checked field another: std's own is taken instead.

use no_tls::{Capsule, marked, no_tls};
use no_tls_hostile::derive;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
#[derive(Clone)]
struct Local {
    f: u64,
}

fn main() {
    let local = Local { f: keep }; // attack
    let local = Local { f: 1 }; // harmless
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        (local.f)(rc); // attack
        local.f + u64::from(**rc) // harmless
    }));
    let _ = keep;
}
