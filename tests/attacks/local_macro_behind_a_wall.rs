//! refused: macro
//! A macro of an ambient-called marked body names a variable of it in a `marked!`, which would have to take it along.

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
fn clean(rc: &Rc<u32>) {
    drop(rc.clone());
}

#[no_tls]
fn run(call: fn(&Rc<u32>)) {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    macro_rules! leak {
        ($rc:expr) => {
            call($rc)
        };
    }
    leak!(&Rc::new(2));
    capsule.with(marked!(|rc: &mut Rc<u32>| leak!(rc))); // attack
    capsule.with(marked!(|rc: &mut Rc<u32>| clean(rc))); // harmless
}

fn main() {
    run(keep);
}
