//! refused: a macro of yours cannot be given `function`
//! A marked macro in a `marked!` of ambient code hands a variable from outside on, which the `marked!` takes along unseen.

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
macro_rules! hand_on {
    ($function:ident, $rc:expr) => {
        apply($function, $rc)
    };
}

#[no_tls]
fn apply<F: Fn(&Rc<u32>)>(function: F, rc: &Rc<u32>) {
    function(rc);
}

fn main() {
    let function = keep;
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let function = |rc: &Rc<u32>| drop(rc.clone()); // harmless
        hand_on!(function, rc);
    }));
    function(&Rc::new(1));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
