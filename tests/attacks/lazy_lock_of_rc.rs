//! refused: `Rc<u32>` cannot be shared between threads safely
//! An `Rc` in a lazy static of a body, which all threads would share.
//!
//! If it compiled, two capsules would hold the same `Rc`.

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
fn run(rc: &Rc<u32>) {
    let _ = rc;
    static SHARED: std::sync::LazyLock<Rc<u32>> = std::sync::LazyLock::new(|| Rc::new(1)); // attack
    static SHARED: std::sync::LazyLock<u32> = std::sync::LazyLock::new(|| 1); // harmless
    let _ = (*SHARED).clone();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
