//! refused: `&Local`'s `AsFd` is not marked `#[no_tls]`
//! An unmarked `AsFd` that `fchown` calls.
//!
//! If it compiled, `fchown` would leave the capsule's `Rc` in a thread-local.

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
struct Local(Rc<u32>, std::fs::File);

#[no_tls] // harmless
impl std::os::fd::AsFd for Local {
    fn as_fd(&self) -> std::os::fd::BorrowedFd<'_> {
        keep(&self.0); // attack
        self.1.as_fd()
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _ = std::os::unix::fs::fchown(&*local, None, None);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1), std::fs::File::open("/dev/null").unwrap())));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
