//! refused: `Local`'s `BuildHasher` is not marked `#[no_tls]`
//! An unmarked `BuildHasher` of a `HashMap`.

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
impl std::hash::BuildHasher for Local {
    type Hasher = std::hash::DefaultHasher;

    fn build_hasher(&self) -> std::hash::DefaultHasher {
        keep(&self.0); // attack
        std::hash::DefaultHasher::new()
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let mut map = std::collections::HashMap::with_hasher(Local(local.0.clone()));
    map.insert(1, 2);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
