//! refused: `u32 + Local` is not marked `#[no_tls]`
//! An unmarked `Add` of a foreign type and one of the user's.

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
impl std::ops::Add<Local> for u32 {
    type Output = u32;

    fn add(self, other: Local) -> u32 {
        keep(&other.0); // attack
        self + *other.0
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        let _ = 1_u32 + Local(local.0.clone());
    }));
}
