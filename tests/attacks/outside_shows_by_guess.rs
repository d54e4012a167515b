//! refused: no method named `send` found
//! A variable that `outside!` names by an identifier of another context: only what is named so is shown to a macro, not the one that is
//! guessed to be meant.

use no_tls::{Capsule, marked, no_tls, outside};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

no_tls_hostile::run_in_two_contexts!(tx, no_tls_hostile::grab!()); // attack
no_tls_hostile::run_in_two_contexts!(tx, 5u8); // harmless

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    let _ = keep;
}
