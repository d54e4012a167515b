//! refused: expected `bool`, found `()`
//! A macro of the user's, imported by a name of std's: std's is run.
//!
//! If the user's were, `matches!` would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[allow(unused_macros)]
macro_rules! leak {
    ($rc:expr, $kept:tt) => {
        keep($rc)
    };
}
#[allow(unused_imports)]
use leak as matches;

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let () = matches!(rc, _); // attack
    let _: bool = matches!(rc, _); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
