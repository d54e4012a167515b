//! refused: is not the function of std's that has its name
//! A module imports std's `take`, and a function of the body hides it.
//!
//! If it were taken for std's, it would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};

#[no_tls]
mod taking {
    use std::mem::take;
    use std::rc::Rc;

    #[no_tls(skip)]
    pub mod kept {
        use std::cell::RefCell;
        use std::rc::Rc;

        thread_local! {
            static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
        }

        #[allow(dead_code)]
        pub fn take(rc: &mut Rc<u32>) -> Rc<u32> {
            KEPT.set(Some(rc.clone()));
            rc.clone()
        }
    }

    pub fn run(rc: &mut Rc<u32>) -> u32 {
        fn taken(rc: &mut Rc<u32>) -> Rc<u32> {
            take(rc)
        }
        use kept::take; // attack
        let other = take(rc);
        *taken(rc) + *other
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| std::rc::Rc::new(1)));
    capsule.with(marked!(|rc: &mut std::rc::Rc<u32>| taking::run(rc)));
}
