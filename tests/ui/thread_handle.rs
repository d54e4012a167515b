//! The handle tells one thread from another.

use no_tls::{JoinHandle, no_tls};

#[no_tls]
fn marked(handle: &JoinHandle<u32>) {
    handle.thread();
}

fn main() {}
