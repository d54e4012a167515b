//! refused: what a macro makes of this is not seen
//! A type that a macro makes, and could make anew for each look at it.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

macro_rules! chosen {
    () => {
        u32
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let number: chosen!() = **rc; // attack
    let number: u32 = **rc; // harmless
    number
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = (keep, size_of::<chosen!()>());
}
