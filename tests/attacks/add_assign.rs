//! refused: `Local += u32` is not marked `#[no_tls]`
//! An unmarked `AddAssign`.

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
impl std::ops::AddAssign<u32> for Local {
    fn add_assign(&mut self, value: u32) {
        keep(&self.0); // attack
        self.0 = Rc::new(value);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        *local += 1;
    }));
}
