//! refused: `Local`'s `IntoIterator`, or `Iterator`, is not marked `#[no_tls]`
//! An unmarked `IntoIterator` of what is flattened.

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
impl IntoIterator for Local {
    type Item = u32;
    type IntoIter = std::option::IntoIter<u32>;

    fn into_iter(self) -> Self::IntoIter {
        keep(&self.0); // attack
        None.into_iter()
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: usize = [Local(local.0.clone())].into_iter().flatten().count();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
