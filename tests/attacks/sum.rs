//! refused: `Local`'s `Sum<u32>` is not marked `#[no_tls]`
//! An unmarked `Sum`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl std::iter::Sum<u32> for Local {
    fn sum<I: Iterator<Item = u32>>(_: I) -> Local {
        KEPT.take(); // attack
        Local(Rc::new(1))
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    *local = [1_u32].into_iter().sum();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
