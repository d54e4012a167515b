//! The capsule would share the `Rc` with this thread, and may move to another.

use no_tls::{Capsule, marked};
use std::rc::Rc;

fn make(shared: Rc<u32>) {
    Capsule::new(marked!(move || shared));
}

fn main() {}
