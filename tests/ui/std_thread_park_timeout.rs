//! It waits for whoever holds the handle of this very thread.

use no_tls::no_tls;

use std::thread;

#[no_tls]
fn marked() {
    thread::park_timeout(std::time::Duration::ZERO);
}

fn main() {}
