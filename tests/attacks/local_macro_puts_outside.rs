//! refused: `outside!` cannot use a macro of the marked body, which may name any variable
//! A macro of a body names a variable that `outside!` does not show, and puts an unmarked function there.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use no_tls::outside;

#[no_tls]
fn clean(rc: &Rc<u32>) {
    drop(rc.clone());
}

#[allow(dead_code)]
fn noted() {}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut call: fn(&Rc<u32>) = clean;
    macro_rules! put {
        () => {
            call = keep
        };
    }
    outside!(put!()); // attack
    outside!(self::noted()); // harmless
    call(rc);
    call = clean;
    call(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
