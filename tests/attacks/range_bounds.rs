//! refused: `Local`'s `RangeBounds<usize>` is not marked `#[no_tls]`
//! An unmarked `RangeBounds` of `drain`.

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
impl std::ops::RangeBounds<usize> for Local {
    fn start_bound(&self) -> std::ops::Bound<&usize> {
        keep(&self.0); // attack
        std::ops::Bound::Unbounded
    }

    fn end_bound(&self) -> std::ops::Bound<&usize> {
        std::ops::Bound::Unbounded
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let mut all = [1, 2].to_vec();
    all.drain(Local(local.0.clone()));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
