//! refused: a name in lower case is taken for a function
//! A constant in a body of the name of a binding around it.

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
        let f = |_: &Rc<u32>| {};
        {
            #[allow(non_upper_case_globals)] // attack
            const f: fn(&Rc<u32>) = keep; // attack
            f(rc);
        }
    }));
}
