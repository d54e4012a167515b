//! What a construct does that the macro does not know, it cannot check.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    become marked();
}

fn main() {}
