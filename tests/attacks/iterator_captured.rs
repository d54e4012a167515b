//! refused: cannot enter or leave marked code
//! An iterator over an ambient closure, captured.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn main() {
    let numbers = vec![1, 2].into_iter();
    let numbers = numbers.map(|_| KEPT.take().map_or(0, |rc| *rc)); // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |_: &mut Rc<u32>| {
        let mut numbers = numbers;
        let _: Option<u32> = numbers.next();
    }));
}
