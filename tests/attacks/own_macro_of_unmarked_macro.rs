//! refused: no rules expected `__no_tls0_this_macro_needs_the_attribute_no_tls`
//! A marked macro invokes one that is not marked.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

macro_rules! call { // attack
    ($rc:expr) => { // attack
        keep($rc) // attack
    }; // attack
} // attack
#[no_tls] // harmless
macro_rules! call { // harmless
    ($rc:expr) => { // harmless
        drop($rc) // harmless
    }; // harmless
} // harmless

#[no_tls]
macro_rules! forward {
    ($rc:expr) => {
        call!($rc)
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    forward!(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
