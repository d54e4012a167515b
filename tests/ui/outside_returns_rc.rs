//! The `Rc` may be a thread-local's, which would then share it with a capsule.

use no_tls::{no_tls, outside};
use std::rc::Rc;

#[no_tls]
fn marked() -> Rc<u32> {
    outside!(Rc::new(1))
}

fn main() {}
