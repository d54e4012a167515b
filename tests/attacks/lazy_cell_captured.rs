//! refused: cannot enter or leave marked code
//! A `LazyCell` with an ambient initialiser, captured.
//!
//! If it compiled, the initialiser would bring an `Rc` of a thread-local into the capsule.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn main() {
    let lazy = std::cell::LazyCell::new(|| KEPT.take().unwrap_or_default()); // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let lazy: std::cell::LazyCell<Rc<u32>> = std::cell::LazyCell::new(|| Rc::new(2)); // harmless
        *rc = (*lazy).clone();
    }));
}
