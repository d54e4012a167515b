//! A guard could be held where the task moves to another thread, which would release it.

use no_tls::no_tls;
use std::sync::{Mutex, RwLock};

#[no_tls]
async fn marked(mutex: &Mutex<u8>, lock: &RwLock<u8>) -> u8 {
    let from_block = async { *lock.read().unwrap() }.await;
    let fine = (|| *mutex.lock().unwrap())();
    *mutex.lock().unwrap() + from_block + fine
}

fn main() {}
