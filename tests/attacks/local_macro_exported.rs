//! refused: a macro of a marked body may name any variable of it: export one that is defined outside of the function
//! The same, where the macro is exported, so that it has a path.

#![allow(macro_expanded_macro_exports_accessed_by_absolute_paths)]

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
    #[macro_export] // attack
    macro_rules! put {
        () => {
            call = keep
        };
    }
    outside!(crate::put!()); // attack
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
