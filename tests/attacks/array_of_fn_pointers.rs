//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A `fn` pointer in an array constant.

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
struct Local(Rc<u32>);

const FS: [fn(&Rc<u32>); 1] = [keep];

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    FS[0](&local.0); // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
