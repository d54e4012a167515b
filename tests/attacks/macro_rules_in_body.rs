//! refused: cannot find module or crate `keep`
//! A macro that a body defines, what it makes calls an unmarked function.

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
fn run(rc: &Rc<u32>) {
    macro_rules! leak {
        ($rc:expr) => {
            keep($rc) // attack
            drop($rc.clone()) // harmless
        };
    }
    leak!(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
