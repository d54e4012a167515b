//! refused: not all trait items implemented, missing: `__no_tls0_this_impl_needs_the_attribute_no_tls`
//! An unmarked impl of a marked trait.

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
trait Show {
    fn show(&self) {}
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl Show for Local {
    fn show(&self) {
        keep(&self.0); // attack
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    local.show();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
