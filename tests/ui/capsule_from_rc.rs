//! The capsule would share the `Rc` with this thread, and may move to another.

use no_tls::Capsule;
use std::rc::Rc;

fn make(shared: Rc<u32>) -> Capsule<Rc<u32>> {
    Capsule::from(shared)
}

fn main() {}
