//! refused: expected struct, variant or union type, found static `F`
//! A `fn` pointer in a static.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

static F: fn(&Rc<u32>) = keep;

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    F(rc); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
