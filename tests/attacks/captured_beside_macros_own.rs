//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A macro binds a variable in the closure by the name of one that it is given: what it is given is the ambient one.
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

macro_rules! call_it {
    ($capsule:ident, $call:expr) => {
        $capsule.with(marked!(move |rc: &mut Rc<u32>| {
            let call = |_: &Rc<u32>| {};
            call(rc);
            let call = $call; // attack
            call(rc); // attack
        }));
    };
}

fn main() {
    let call = keep as fn(&Rc<u32>);
    let _ = call;
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    call_it!(capsule, call);
}
