//! refused: which `to_string` calls, is not marked
//! An unmarked `ToString`, written itself.
//!
//! If it compiled, `to_string` would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl std::fmt::Display for Local { // harmless
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { // harmless
        f.write_str("local") // harmless
    } // harmless
} // harmless

impl ToString for Local { // attack
    fn to_string(&self) -> String { // attack
        keep(&self.0); // attack
        String::new() // attack
    } // attack
} // attack

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: String = local.to_string();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
