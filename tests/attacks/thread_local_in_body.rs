//! refused: `thread_local!` is what marked code gives up: use `capsule_local!`, outside the function
//! `thread_local!` in a body.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    thread_local! { static MINE: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; } // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
