//! Capsules on two threads would count the same `Rc`.

use no_tls::capsule_local;
use std::rc::Rc;

capsule_local! {
    static SHARED: Rc<u32> = Rc::new(1);
}

fn main() {}
