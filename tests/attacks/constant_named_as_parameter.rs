//! refused: this hides the parameter `N`
//! A constant in a body, named as a parameter that needs no check.

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
fn run<const N: usize>(rc: &Rc<u32>) {
    const N: fn(&Rc<u32>) = keep; // attack
    const M: usize = 1; // harmless
    N(rc); // attack
    let _ = (M, N, rc); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run::<3>(rc)));
    let _ = keep;
}
