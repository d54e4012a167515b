//! refused: cannot find module or crate `look` in this scope
//! A companion of another name, imported as an unmarked function's.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod marked_code {
    #[no_tls::no_tls]
    pub fn look(_: &std::rc::Rc<u32>) {}
}

mod ambient {
    pub fn look(rc: &std::rc::Rc<u32>) {
        super::keep(rc);
    }
}

use ambient::look; // attack
use marked_code::look; // harmless

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| look(rc)));
}
