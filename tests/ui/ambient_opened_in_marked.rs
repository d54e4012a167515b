//! What is in it may be a `fn` pointer or a `dyn`, whose code nobody checked.

use no_tls::{Ambient, no_tls};

#[no_tls]
fn marked(value: &Ambient<u32>) {
    value.get();
}

fn main() {}
