//! refused: what a macro declares in a body is not seen there
//! A marked macro defines, beside what it binds as a statement, a macro that names a variable: `outside!` does not know it, and puts an unmarked
//! function there.

use no_tls::{Capsule, marked, no_tls};
use no_tls::outside; // attack
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
macro_rules! define {
    ($x:ident) => {
        let _bound = 0;
        macro_rules! put { () => { $x = keep }; } // attack
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut call: fn(&Rc<u32>) = clean;
    define!(call);
    outside!(put!()); // attack
    call(rc);
    call = clean;
    call(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
