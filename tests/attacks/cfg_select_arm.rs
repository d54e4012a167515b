//! refused: cannot find module or crate `keep` in this scope
//! An unmarked function in an arm of `cfg_select!`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) -> u32 {
    KEPT.set(Some(rc.clone()));
    1
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let _ = rc;
    cfg_select! {
        all() => keep(rc), // attack
        _ => 1,
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
