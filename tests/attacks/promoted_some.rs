//! refused: mismatched types
//! What is called `Some` in a constant that a reference refers to is of a type that is not marked.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[derive(Clone, Copy)] // attack
enum Any { // attack
    Some(u8), // attack
} // attack

impl std::ops::Deref for Any { // attack
    type Target = fn(&Rc<u32>); // attack
    fn deref(&self) -> &fn(&Rc<u32>) { // attack
        &(keep as fn(&Rc<u32>)) // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    use Any::Some; // attack
    let all = &[Some(1u8), Some(2)];
    (all[0])(rc); // attack
    let _ = (all[0], rc); // harmless
    1
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
