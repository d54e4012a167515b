//! A thread of std's gives out what nobody has checked, and its handle tells one thread from another.

use no_tls::no_tls;

use std::thread::JoinHandle;

#[no_tls]
fn marked(handle: JoinHandle<u8>) {
    let _ = handle.join();
}

fn main() {}
