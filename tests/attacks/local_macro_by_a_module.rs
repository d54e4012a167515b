//! refused: a module could give a macro of the body another name: put it before the macro, or outside of the function
//! The same, where a module in the body imports it.

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
fn clean(rc: &Rc<u32>) {
    drop(rc.clone());
}

#[allow(dead_code)]
fn noted() {}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut call: fn(&Rc<u32>) = clean;
    #[allow(unused_macros)]
    macro_rules! put {
        () => {
            call = keep
        };
    }
    mod other { // attack
        pub(super) use put; // attack
    } // attack
    outside!(other::put!()); // attack
    outside!(noted()); // harmless
    call(rc);
    call = clean;
    call(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    keep(&Rc::new(2));
}
