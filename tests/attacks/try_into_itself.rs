//! refused: `u32`'s `TryFrom<Local>` is not marked `#[no_tls]`
//! An unmarked `TryInto`, written itself.
//!
//! If it compiled, `try_into` would leave the capsule's `Rc` in a thread-local.

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
#[allow(clippy::from_over_into)]
impl TryInto<u32> for Local {
    type Error = u32;

    fn try_into(self) -> Result<u32, u32> {
        keep(&self.0); // attack
        Ok(*self.0)
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: Result<u32, u32> = Local(local.0.clone()).try_into();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
