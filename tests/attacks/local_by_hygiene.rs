//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A variable of a macro's that is named as one of the caller's, which holds an ambient closure.
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
    ($capsule:ident, $call:ident) => {
        let call = 1_u32;
        $capsule.with(marked!(move |rc: &mut Rc<u32>| {
            let _: u32 = call;
            let call = $call; // attack
            call(rc); // attack
            drop(rc.clone()); // harmless
        }));
    };
}

fn main() {
    let call = keep as fn(&Rc<u32>);
    let _ = call;
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    call_it!(capsule, call);
}
