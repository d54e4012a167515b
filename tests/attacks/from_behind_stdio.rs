//! refused: `Stdio`'s `From<Local>` is not marked `#[no_tls]`
//! An unmarked `From` that `Command::stdin` calls.
//!
//! If it compiled, `stdin` would leave the capsule's `Rc` in a thread-local.

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
impl From<Local> for std::process::Stdio {
    fn from(local: Local) -> Self {
        keep(&local.0); // attack
        let _ = &local.0;
        std::process::Stdio::null()
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _ = std::process::Command::new("true").stdin(Local(local.0.clone()));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
