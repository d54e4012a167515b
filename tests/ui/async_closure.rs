//! The closure's future would run marked code with the waker of whoever polls it.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    let _closure = async || 1;
}

fn main() {}
