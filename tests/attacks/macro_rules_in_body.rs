//! refused: marked code may not define or invoke macros that make items
//! A macro that a body defines.
//!
//! If it compiled, what it expands to would not be checked.

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
    macro_rules! leak { // attack
        ($rc:expr) => { // attack
            keep($rc) // attack
        }; // attack
    } // attack
    leak!(rc); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
