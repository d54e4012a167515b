//! refused: `!Local` is not marked `#[no_tls]`
//! An unmarked `Not`.

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
impl std::ops::Not for Local {
    type Output = Local;

    fn not(self) -> Local {
        keep(&self.0); // attack
        self
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _ = !Local(local.0.clone());
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
