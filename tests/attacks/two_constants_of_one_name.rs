//! refused: attempt to use a non-constant value in a constant
//! Two captured variables of one name, spelt as constants are: they are taken for constants.

#![allow(non_snake_case)]

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

macro_rules! enter {
    ($call:ident, $capsule:ident) => {{
        let CALL = 5; // attack
        let other = 5; // harmless
        $capsule.with(marked!(move |rc: &mut Rc<u32>| {
            let function = $call;
            function(rc); // attack
            let _ = (rc, function, CALL); // attack
            let _ = (rc, function, other); // harmless
        }))
    }};
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    let CALL: fn(&Rc<u32>) = keep; // attack
    enter!(CALL, capsule); // attack
    let call = 6; // harmless
    enter!(call, capsule); // harmless
    let _ = keep;
}
