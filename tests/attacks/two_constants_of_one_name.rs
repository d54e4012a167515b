//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! Two captured variables of one name, spelt as constants are.

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
        let CALL = 5;
        $capsule.with(marked!(move |rc: &mut Rc<u32>| {
            let function = $call;
            function(rc); // attack
            let _ = (rc, function, CALL);
        }))
    }};
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    let CALL: fn(&Rc<u32>) = keep; // attack
    let CALL = 6; // harmless
    enter!(CALL, capsule);
    let _ = keep;
}
