//! A hook that ambient code has set could be anything, and that which marked code sets would see the panics of all threads.

use no_tls::no_tls;

use std::panic;

#[no_tls]
fn marked() {
    let _ = panic::take_hook();
}

fn main() {}
