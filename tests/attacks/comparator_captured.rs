//! refused: cannot enter or leave marked code
//! An ambient comparator, captured.

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
fn by_value(a: &Rc<u32>, b: &Rc<u32>) -> std::cmp::Ordering {
    a.cmp(b)
}

fn main() {
    let compare = |a: &Rc<u32>, b: &Rc<u32>| { // attack
        keep(a); // attack
        a.cmp(b) // attack
    }; // attack
    let mut capsule = Capsule::new(marked!(|| vec![Rc::new(2), Rc::new(1)]));
    capsule.with(marked!(move |rcs: &mut Vec<Rc<u32>>| {
        rcs.sort_by(compare); // attack
        rcs.sort_by(|a, b| by_value(a, b)); // harmless
    }));
}
