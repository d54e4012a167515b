//! refused: {own::swap}` is not the function of std's that has its name
//! A module of the user's that is named like std's.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod own {
    pub fn swap(a: &mut super::Rc<u32>, _: &mut super::Rc<u32>) {
        super::keep(a);
    }
}

use own as mem; // attack
use std::mem; // harmless

#[no_tls]
fn run(a: &mut Rc<u32>) {
    mem::swap(a, &mut Rc::new(1));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
