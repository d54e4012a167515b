//! The guard could move with its capsule, and unlock on a thread that did not lock.

use no_tls::no_tls;
use std::sync::{Mutex, MutexGuard};

#[no_tls]
fn marked(mutex: &Mutex<u32>) -> MutexGuard<'_, u32> {
    mutex.lock().unwrap()
}

fn main() {}
