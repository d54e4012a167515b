//! refused: a panic's payload may be anyone's
//! A panic that goes on with an `Rc` as its payload.
//!
//! If it compiled, whoever catches it outside would have the capsule's `Rc`.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        capsule.with(marked!(|rc: &mut Rc<u32>| {
            if **rc == 1 {
                std::panic::resume_unwind(Box::new(7_u32)); // attack
                panic!("{}", **rc); // harmless
            }
        }));
    }));
    keep(&Rc::new(u32::from(caught.is_err())));
}
