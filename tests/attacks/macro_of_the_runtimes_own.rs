//! refused: cannot find type `__NoTls0OfStd` in the crate root
//! The macro by which the runtime lists std's items, without an `unsafe`, is there for whoever depends on the macros' crate.

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
struct Local;

#[no_tls] // harmless
impl Local {
    fn take(&self, rc: &Rc<u32>) {
        keep(rc); // attack
        let _ = rc;
    }
}

no_tls_macros::allow! { impl Local { fn take(&self, rc: &Rc<u32>); } } // attack

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| Local.take(rc)));
    let _ = keep;
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
