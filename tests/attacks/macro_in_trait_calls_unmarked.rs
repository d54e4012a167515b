//! refused: cannot find module or crate `keep`
//! A default body that a marked macro makes in a marked trait calls an unmarked function.

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
macro_rules! methods {
    ($name:ident) => {
        fn $name(&self, rc: &Rc<u32>) {
            keep(rc); // attack
            drop(rc.clone()); // harmless
        }
    };
}

#[no_tls]
trait Keeps {
    methods!(run);
}

#[no_tls]
struct Store;

#[no_tls]
impl Keeps for Store {}

#[no_tls]
fn run(rc: &Rc<u32>) {
    Store.run(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
