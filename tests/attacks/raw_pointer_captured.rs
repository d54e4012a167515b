//! refused: a value of type `*const Rc<u32>` cannot enter or leave marked code
//! An `Rc` behind a raw pointer in a `Send` wrapper.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
struct Pointer(*const Rc<u32>);

// SAFETY: nothing reads it.
unsafe impl Send for Pointer {}

fn main() {
    let rc = Rc::new(1);
    let pointer = Pointer(&rc); // attack
    let pointer = *rc; // harmless
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(move |all: &mut Vec<_>| all.push(pointer)));
}
