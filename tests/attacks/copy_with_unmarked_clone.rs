//! refused: `Local<'_>`'s `Clone` is not marked `#[no_tls]`
//! A closure that is `Copy` is cloned by the `Clone` of what it captured.

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
struct Local<'a>(&'a Rc<u32>);

impl Copy for Local<'_> {}

#[no_tls] // harmless
impl Clone for Local<'_> {
    fn clone(&self) -> Self {
        keep(self.0); // attack
        *self
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> usize {
    let local = Local(rc);
    let iter = (0..3).map(move |n| (n, **local.0));
    iter.clone().count()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
