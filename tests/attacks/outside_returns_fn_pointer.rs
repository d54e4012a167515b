//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A `fn` pointer, let in by `outside!`.

use no_tls::{Capsule, marked, no_tls, outside};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
fn leave(rc: &Rc<u32>) {
    let _ = rc;
    let f = outside!(keep as fn(&Rc<u32>)); // attack
    f(rc); // attack
    outside!((keep as fn(&Rc<u32>))(&Rc::new(1))); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| leave(rc)));
}
