//! The handle of the C library's tells one thread from another.

use no_tls::no_tls;
use std::thread::JoinHandle;

#[no_tls]
fn marked(handle: &JoinHandle<u32>) {
    handle.as_pthread_t();
}

fn main() {}
