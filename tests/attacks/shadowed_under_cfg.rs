//! refused: expected function, found `no_tls::__private::Absent`
//! A binding under `cfg` that is not there: a constant is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[allow(non_upper_case_globals)]
const f: fn(&Rc<u32>) = keep;

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    #[cfg(any())] let f = 1; f(rc); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
