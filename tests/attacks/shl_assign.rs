//! refused: `Local <<= Rc<u32>` is not marked `#[no_tls]`
//! An unmarked `ShlAssign`.

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
impl std::ops::ShlAssign<Rc<u32>> for Local {
    fn shl_assign(&mut self, rc: Rc<u32>) {
        keep(&rc); // attack
        self.0 = rc;
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    *local <<= Rc::new(1);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
