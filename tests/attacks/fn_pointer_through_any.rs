//! refused: a value of type `dyn Any + Send` cannot enter or leave marked code
//! A `fn` pointer in a captured `Box<dyn Any>`.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn main() {
    let any: Box<dyn std::any::Any + Send> = Box::new(keep as fn(&Rc<u32>)); // attack
    let any = 1; // harmless
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |_: &mut Rc<u32>| {
        let _ = &any;
    }));
}
