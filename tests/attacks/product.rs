//! refused: `Local`'s `Product<u32>` is not marked `#[no_tls]`
//! An unmarked `Product`.
//!
//! If it compiled, `product` would bring an `Rc` from a thread-local into the capsule.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl std::iter::Product<u32> for Local {
    fn product<I: Iterator<Item = u32>>(_: I) -> Local {
        Local(KEPT.take().unwrap_or_default()) // attack
        Local(Rc::new(1)) // harmless
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    *local = [1_u32].into_iter().product();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
