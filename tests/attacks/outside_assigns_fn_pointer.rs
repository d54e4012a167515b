//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! An ambient `fn` pointer that `outside!` assigns to a variable of marked code.
//!
//! If it compiled, marked code would call it with its `Rc`.

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
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let mut call: fn(&Rc<u32>) = |_| {};
    let _ = &call;
    outside!(call = keep); // attack
    call(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
