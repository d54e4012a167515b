//! refused: unresolved import `__no_tls0_macro_that_needs_the_attribute_no_tls`
//! A macro that is not marked takes whatever it is given, what marked code asks it for, too.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[allow(unused_macros)]
macro_rules! leak {
    ($rc:expr) => {
        keep($rc)
    };
    ($($token:tt)*) => {};
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    leak!(rc); // attack
    drop(rc.clone()); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
