//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! The same in a `marked!` closure of ambient code.
//!
//! If it compiled, marked code would call it with its `Rc`.

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
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let mut call: fn(&Rc<u32>) = |_| {};
        let _ = &call;
        outside!(call = self::keep); // attack
        call(rc);
    }));
}
