//! refused: function `keep` is not a crate or module
//! A function of a marked module that opts out.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
mod inside {
    use std::rc::Rc;

    #[no_tls(skip)] // attack
    fn keep(rc: &Rc<u32>) {
        super::KEPT.set(Some(rc.clone())); // attack
        let _ = rc.clone(); // harmless
    }

    pub fn run(rc: &Rc<u32>) {
        keep(rc)
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| inside::run(rc)));
    KEPT.set(None);
}
