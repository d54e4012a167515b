//! refused: this hides the parameter `N`
//! A constant in a body, `r#N`, of the name of a parameter that needs no check.
//!
//! If it compiled, a type could be written with it that is not checked.

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
fn count<const N: usize>() -> usize {
    const r#N: usize = 7; // attack
    N
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    count::<1>();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
