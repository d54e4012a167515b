//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A `fn` pointer in a `capsule_local!`.

use no_tls::{Capsule, marked};
use std::rc::Rc;

no_tls::capsule_local! {
    static SHARED: Option<fn(&Rc<u32>)> = None; // attack
    static SHARED: Option<u32> = None; // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| ()));
    capsule.with(marked!(|_: &mut ()| {
        SHARED.with(|shared| {
            let _ = shared.clone();
        })
    }));
}
