//! refused: cannot find module or crate `call`
//! A marked macro in a `marked!` of ambient code, whose variables nobody knows.

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
fn run(rc: &Rc<u32>) {
    let count = |rc: &Rc<u32>| Rc::strong_count(rc);
    call!(count, rc);
}

fn main() {
    let call = keep;
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        call!(call, rc); // attack
        let count = |rc: &Rc<u32>| Rc::strong_count(rc); // harmless
        call!(count, rc); // harmless
        run(rc);
    }));
    let _ = call;
}
