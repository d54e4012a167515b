//! refused: unresolved import `__no_tls0_macro_that_needs_the_attribute_no_tls`
//! A macro that is not marked defines a macro of each name that it is given, and with the `$` that it is given: none is the twin.

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
macro_rules! count {
    ($rc:expr) => {
        Rc::strong_count($rc)
    };
}

macro_rules! leak { // attack
    ($asked:ident $again:ident $d:tt) => { // attack
        macro_rules! $asked { ([$d($d around:tt)*] $d rc:expr) => { keep($d rc) }; } // attack
        pub use $asked as $again; // attack
        pub use count; // attack
    }; // attack
} // attack
use count as leak; // harmless

#[no_tls]
fn run(rc: &Rc<u32>) {
    leak!(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
