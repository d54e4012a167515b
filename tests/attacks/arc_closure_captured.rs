//! refused: a value of type `dyn for<'a> Fn(&'a Rc<u32>) + Send + Sync` cannot enter or leave marked code
//! A shared `Arc<dyn Fn>`, captured by reference.

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
fn look(_: &Rc<u32>) {}

fn main() {
    let f: std::sync::Arc<dyn Fn(&Rc<u32>) + Send + Sync> = std::sync::Arc::new(keep); // attack
    let f = &f; // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        (f)(rc); // attack
        look(rc); // harmless
    }));
}
