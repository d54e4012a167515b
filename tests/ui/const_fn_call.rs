//! A `const fn` reaches no thread-local itself, but may hand out a `fn` pointer.

use no_tls::no_tls;

const fn pointer() -> fn() {
    || {}
}

#[no_tls]
fn marked() {
    pointer()();
}

fn main() {}
