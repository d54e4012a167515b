//! refused: `Local`'s `TryFrom<Rc<u32>>` is not marked `#[no_tls]`
//! An unmarked `TryFrom` behind `try_into`.
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
impl TryFrom<Rc<u32>> for Local {
    type Error = u32;

    fn try_from(rc: Rc<u32>) -> Result<Local, u32> {
        keep(&rc); // attack
        if *rc == 0 { Err(0) } else { Ok(Local(rc)) }
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: Result<Local, u32> = local.0.clone().try_into();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
