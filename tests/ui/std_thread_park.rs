//! It waits for whoever holds the handle of this very thread.

use no_tls::no_tls;

use std::thread;

#[no_tls]
fn marked() {
    thread::park();
}

fn main() {}
