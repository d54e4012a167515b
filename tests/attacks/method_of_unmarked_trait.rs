//! refused: a method is marked with its impl
//! One marked method of an unmarked trait, which an impl overrides.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Tr: no_tls::marked::Build {
    #[no_tls] // attack
    fn run(&self, _: &Rc<u32>) {}
}

#[no_tls]
struct Local {}

impl Tr for Local {
    fn run(&self, rc: &Rc<u32>) {
        keep(rc)
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let local = Local {};
    local.run(rc); // attack
    let _ = (local, rc); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
