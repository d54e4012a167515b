//! refused: cannot enter or leave marked code
//! A captured value of a type that holds more of itself, each with a function beside.

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
struct Chain {
    next: Option<Box<(Chain, fn(&Rc<u32>))>>, // attack
    next: Option<Box<(Chain, u32)>>, // harmless
}

fn main() {
    let chain = Chain { next: Some(Box::new((Chain { next: None }, keep))) }; // attack
    let chain = Chain { next: Some(Box::new((Chain { next: None }, 5))) }; // harmless
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let Some(next) = &chain.next else { return 0 };
        (next.1)(rc); // attack
        **rc + next.1 // harmless
    }));
    let _ = keep;
}
