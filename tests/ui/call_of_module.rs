//! `super` is a module, and has no companion.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    super();
}

fn main() {}
