//! refused: `let` is a condition of `if`, `while` and guards only
//! A variable that `assert!` binds nowhere.

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
fn run(rc: &Rc<u32>) {
    assert!(let Some(keep) = Some(5)); // attack
    assert!(Some(5).is_some()); // harmless
    keep(rc); // attack
    let _ = rc;
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
