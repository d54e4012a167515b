//! refused: cannot find method or associated constant `__no_tls0_show` in trait `Show`
//! A function of an unmarked trait, called by its type.

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
trait Show {
    fn show(rc: &Rc<u32>);
}

#[no_tls] // harmless
impl Show for Local {
    fn show(rc: &Rc<u32>) {
        keep(rc); // attack
        let _ = rc; // harmless
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    <Local as Show>::show(&local.0);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
