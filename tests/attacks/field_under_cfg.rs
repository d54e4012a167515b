//! refused: cannot find module or crate `keep` in this scope
//! An unmarked function in a field under `cfg`.

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
struct Made {
    _made: u32,
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let _made = Made {
        #[cfg(all())] // attack
        _made: keep(rc), // attack
        _made: 1, // harmless
    };
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
