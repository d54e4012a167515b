//! refused: cannot find module or crate `later`
//! Of two macros of one name the one that is there calls by the name of a variable that is bound below it, and above the other.

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
fn later(rc: &Rc<u32>) {
    keep(rc);
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    macro_rules! leak {
        () => {
            later(rc) // attack
            drop(rc.clone()) // harmless
        };
    }
    let later = |rc: &Rc<u32>| drop(rc.clone());
    #[cfg(any())]
    macro_rules! leak {
        () => {
            later(rc)
        };
    }
    leak!();
    later(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
