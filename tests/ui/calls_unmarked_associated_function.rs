//! `new` may take an `Rc` out of a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Marked;

impl Marked {
    fn new() -> Self {
        Marked
    }
}

#[no_tls]
fn marked() -> Marked {
    Marked::new()
}

fn main() {}
