//! refused: cannot enter or leave marked code
//! A macro of a body leaves for a variable around it, and puts an unmarked function there.

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
fn run(rc: &Rc<u32>) {
    let mut call: fn(&Rc<u32>) = clean;
    let mut count = 0;
    macro_rules! put {
        () => {
            outside!(call = keep) // attack
            outside!(count += 1) // harmless
        };
    }
    put!();
    call(rc);
    call = clean;
    count += 1;
    let _ = (call, count);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    keep(&Rc::new(2));
}
