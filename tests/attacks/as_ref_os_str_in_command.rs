//! refused: `&Local`'s `AsRef<OsStr>` is not marked `#[no_tls]`
//! An unmarked `AsRef<OsStr>` that `Command::args` calls.
//!
//! If it compiled, `args` would leave the capsule's `Rc` in a thread-local.

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
impl AsRef<std::ffi::OsStr> for Local {
    fn as_ref(&self) -> &std::ffi::OsStr {
        keep(&self.0); // attack
        std::ffi::OsStr::new("nothing")
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _ = std::process::Command::new("true").args([&*local]);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
