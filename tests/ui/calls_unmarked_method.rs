//! `keep` may put a clone of what it is called on in a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Marked;

impl Marked {
    fn keep(&self) {}
}

#[no_tls]
fn marked(value: &Marked) {
    value.keep();
}

fn main() {}
