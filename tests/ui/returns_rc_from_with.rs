//! The `Rc` would be shared by this thread and the capsule, which may move to another.

use no_tls::{Capsule, marked};
use std::rc::Rc;

fn take(mut capsule: Capsule<Rc<u32>>) {
    capsule.with(marked!(|shared: &mut Rc<u32>| shared.clone()));
}

fn main() {}
