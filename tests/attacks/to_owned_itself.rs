//! refused: `Local`'s `ToOwned` is not marked `#[no_tls]`
//! An unmarked `ToOwned`, behind `Cow::into_owned`.
//!
//! If it compiled, `into_owned` would leave the capsule's `Rc` in a thread-local.

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

#[no_tls]
struct Owned(Local);

#[no_tls]
impl std::borrow::Borrow<Local> for Owned {
    fn borrow(&self) -> &Local {
        &self.0
    }
}

#[no_tls] // harmless
impl ToOwned for Local {
    type Owned = Owned;

    fn to_owned(&self) -> Owned {
        keep(&self.0); // attack
        Owned(Local(self.0.clone()))
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: Owned = std::borrow::Cow::Borrowed(&*local).into_owned();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
