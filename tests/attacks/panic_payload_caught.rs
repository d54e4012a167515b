//! refused: a panic's payload may be anyone's: catch it in `outside!(…)`
//! A panic of an ambient closure's, caught in marked code.
//!
//! If it compiled, its payload would be a value of ambient code in the capsule.

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
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let caught = std::panic::catch_unwind(|| 1_u32); // attack
    let caught: Result<u32, u32> = Ok(1); // harmless
    drop(caught);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
