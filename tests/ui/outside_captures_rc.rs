//! Ambient code could keep the `Rc` in a thread-local, where its capsule moves on.

use no_tls::{no_tls, outside};
use std::rc::Rc;

#[no_tls]
fn marked(shared: Rc<u32>) {
    outside!(drop(shared.clone()));
}

fn main() {}
