//! The static could be a thread-local, or hold a `fn` pointer.

use no_tls::no_tls;

const fn nothing() -> fn() {
    || {}
}

#[no_tls]
fn marked() {
    static POINTER: fn() = nothing();
    let pointer = POINTER;
    pointer();
}

fn main() {}
