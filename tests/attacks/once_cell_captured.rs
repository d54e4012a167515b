//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A `OnceCell` with an ambient `fn` pointer, captured.
//!
//! If it compiled, marked code would call it with the capsule's `Rc`.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn main() {
    let once = std::cell::OnceCell::from(keep as fn(&Rc<u32>));
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let once = std::cell::OnceCell::from((|_| {}) as fn(&Rc<u32>)); // harmless
        if let Some(call) = once.get() {
            call(rc);
        }
    }));
}
