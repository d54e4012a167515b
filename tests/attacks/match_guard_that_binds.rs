//! refused: cannot find module or crate `check` in this scope
//! An unmarked function behind what a guard binds.

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
fn check(rc: &Rc<u32>) -> bool {
    keep(rc); // attack
    **rc > 1
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    match local {
        Local(rc) if let Some(other) = Some(&*rc) && check(other) => {}
        _ => {}
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
