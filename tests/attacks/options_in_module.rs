//! refused: cannot find `keep` in `super`
//! An unmarked function, called in an item of a marked module that has options of its own.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) -> u32 {
    KEPT.set(Some(rc.clone()));
    1
}

#[no_tls]
mod part {
    #[no_tls(strict)]
    pub fn run(rc: &std::rc::Rc<u32>) {
        let _ = rc;
        super::keep(rc); // attack
    }
}
use part::run;

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
