//! refused: `Local`'s `AsRef<OsStr>` is not marked `#[no_tls]`
//! An unmarked `AsRef<OsStr>` that `env::set_var` calls, which is `unsafe` for other reasons.
//!
//! If it compiled, `set_var` would leave the capsule's `Rc` in a thread-local.

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
        std::ffi::OsStr::new("VALUE")
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    // SAFETY: the program has one thread.
    unsafe { std::env::set_var("NAME", Local(rc.clone())) }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
