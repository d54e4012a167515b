//! refused: a macro of yours cannot be given `call`
//! A macro in a `marked!` names a variable from outside of it, which the `marked!` takes along unseen.

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
macro_rules! call {
    ($function:ident, $rc:expr) => {
        $function($rc)
    };
}

#[no_tls]
fn run<F: Fn(&Rc<u32>) + Send>(call: F) {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        call!(call, rc); // attack
        let call = |rc: &Rc<u32>| drop(rc.clone()); // harmless
        call!(call, rc); // harmless
    }));
    let _ = &call; // harmless
}

fn main() {
    run(keep);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
