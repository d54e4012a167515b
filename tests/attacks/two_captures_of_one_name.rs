//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! Two captured variables of one name, one of a macro's.

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
        let call = 5;
        $capsule.with(marked!(move |rc: &mut Rc<u32>| {
            let function = $call;
            function(rc); // attack
            let _ = (rc, function); // harmless
            let _ = call;
        }))
    }};
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    let call: fn(&Rc<u32>) = keep; // attack
    let call = 6; // harmless
    enter!(call, capsule);
    let _ = keep;
}
