//! What a closure of an unstable kind does, the macro does not know.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    let _ = const || 1;
}

fn main() {}
