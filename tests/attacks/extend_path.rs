//! refused: `&Local`'s `AsRef<Path>` is not marked `#[no_tls]`
//! An unmarked `AsRef<Path>` that `PathBuf::extend` calls.
//!
//! If it compiled, `extend` would leave the capsule's `Rc` in a thread-local.

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
impl AsRef<std::path::Path> for Local {
    fn as_ref(&self) -> &std::path::Path {
        keep(&self.0); // attack
        std::path::Path::new("nowhere")
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    std::path::PathBuf::new().extend([&*local]);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
