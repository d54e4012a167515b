//! refused: `Rc<u32>` cannot be shared between threads safely
//! An `Rc` in a `capsule_local!`.

use no_tls::{Capsule, marked};
use std::rc::Rc;

no_tls::capsule_local! {
    static SHARED: Option<Rc<u32>> = None; // attack
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
