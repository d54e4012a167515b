//! What an unstable construct does, the macro does not know.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    yield 1;
}

fn main() {}
