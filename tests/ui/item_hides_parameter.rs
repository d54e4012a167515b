//! Checks outside of the body would take `T` for the parameter, the body for the struct.

use no_tls::no_tls;

#[no_tls]
fn marked<T>(_: T) {
    struct T;
}

fn main() {}
