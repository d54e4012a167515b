//! refused: cannot find module or crate `keep`
//! A marked macro makes a closure, which calls what is not marked.

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
macro_rules! closure {
    ($name:ident => $body:expr) => {
        |$name| $body
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let rcs = [rc.clone()];
    rcs.iter().for_each(closure!(rc => keep(rc))); // attack
    rcs.iter().for_each(closure!(rc => drop(rc.clone()))); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
