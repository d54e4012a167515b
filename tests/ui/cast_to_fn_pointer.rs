//! The pointer's function is ambient code's, and may reach a thread-local.

use no_tls::no_tls;

fn ambient() {}

#[no_tls]
fn marked() {
    let pointer = ambient as fn();
    pointer();
}

fn main() {}
