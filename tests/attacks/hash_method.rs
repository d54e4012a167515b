//! refused: `&mut Local`'s `Hash` is not marked `#[no_tls]`
//! An unmarked `Hash`, called.
//!
//! If it compiled, `hash` would leave the capsule's `Rc` in a thread-local.

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
impl std::hash::Hash for Local {
    fn hash<H: std::hash::Hasher>(&self, _: &mut H) {
        keep(&self.0); // attack
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    use no_tls::std::hash::Hash as _;
    use std::hash::Hash as _;
    local.hash(&mut std::hash::DefaultHasher::new());
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
