//! refused: `outside!` cannot use a macro of the marked body, which may name any variable
//! A marked macro leaves, in a `marked!`, by a macro of the body around that, which names a variable that nobody sees taken along.

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

#[no_tls]
macro_rules! leave {
    () => {
        outside!(put!()) // attack
        outside!(()) // harmless
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut call: fn(&Rc<u32>) = clean;
    #[allow(unused_macros)]
    macro_rules! put {
        () => {
            call = keep
        };
    }
    let mut inner = Capsule::new(marked!(|| Rc::new(2)));
    inner.with(marked!(|_rc: &mut Rc<u32>| leave!()));
    call(rc);
    call = clean;
    call(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    keep(&Rc::new(2));
}
