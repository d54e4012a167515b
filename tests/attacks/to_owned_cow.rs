//! refused: `Local`'s `ToOwned` is not marked `#[no_tls]`
//! An unmarked `Clone` behind `Cow::into_owned`.

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
impl Clone for Local {
    fn clone(&self) -> Local {
        keep(&self.0); // attack
        Local(Rc::new(1))
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: Local = std::borrow::Cow::Borrowed(&*local).into_owned();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
