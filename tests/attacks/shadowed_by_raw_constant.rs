//! refused: constant `call` is not a crate or module
//! A constant in a body, `r#call`, of the name of a binding around it, `call`.
//!
//! If it compiled, the `fn` pointer would be called with the capsule's `Rc`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod own {
    pub const CALL: fn(&std::rc::Rc<u32>) = super::keep;
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let call = |_: &Rc<u32>| {};
    let _ = &call;
    {
        use own::CALL as r#call; // attack
        call(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
