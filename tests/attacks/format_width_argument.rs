//! refused: cannot find module or crate `width` in this scope
//! An unmarked function in a format argument.

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
fn width(rc: &Rc<u32>) -> usize {
    keep(rc); // attack
    **rc as usize
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _ = format!("{:1$}", 1, width(&local.0));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
