//! refused: `Local`'s `Binary` is not marked `#[no_tls]`
//! An unmarked `Binary`, for `{:b}`.
//!
//! If it compiled, `format!` would leave the capsule's `Rc` in a thread-local.

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
impl std::fmt::Binary for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        keep(&self.0); // attack
        f.write_str("local")
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _ = format!("{:b}", *local);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
