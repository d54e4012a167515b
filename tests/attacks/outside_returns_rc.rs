//! refused: `Rc<u32>` cannot be sent between threads safely
//! An `Rc`, let in by `outside!`.

use no_tls::{Capsule, marked, no_tls, outside};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
fn leave(rc: &Rc<u32>) {
    let _ = rc;
    let _ = outside!(KEPT.take()); // attack
    let _ = outside!(KEPT.take().map(|rc| *rc)); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| leave(rc)));
}
