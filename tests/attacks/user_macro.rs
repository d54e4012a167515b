//! refused: no rules expected `__no_tls0_this_macro_needs_the_attribute_no_tls`
//! A macro of the user's.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

macro_rules! leak {
    ($rc:expr) => {
        keep($rc)
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    leak!(rc); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
