//! `current` reads the thread's handle, which is a thread-local.

use no_tls::no_tls;
use std::thread;

#[no_tls]
fn marked() {
    thread::current();
}

fn main() {}
