//! refused: cannot find module or crate `call`
//! A function in a body uses a macro of the body, whose variable it cannot reach: the name is an unmarked function there.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[allow(dead_code)]
fn call(rc: &Rc<u32>) {
    keep(rc);
}

#[no_tls]
fn clean(rc: &Rc<u32>) {
    drop(rc.clone());
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let call: fn(&Rc<u32>) = clean;
    macro_rules! leak {
        ($rc:expr) => {
            call($rc)
        };
    }
    fn inner(rc: &Rc<u32>) {
        leak!(rc); // attack
        drop(rc.clone()); // harmless
    }
    inner(rc);
    leak!(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
