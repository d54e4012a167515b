//! refused: cannot find `keep` in `super`
//! A constant of a marked module holds a function that is not marked.

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
mod m {
    use std::rc::Rc;

    fn good(rc: &Rc<u32>) -> u32 {
        **rc
    }

    const ALL: [fn(&Rc<u32>) -> u32; 2] = [good, super::keep]; // attack
    const ALL: [fn(&Rc<u32>) -> u32; 2] = [good, |rc| **rc + 1]; // harmless

    pub fn run(rc: &Rc<u32>) -> u32 {
        ALL[1](rc)
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { m::run(rc); }));
    let _ = keep;
}
