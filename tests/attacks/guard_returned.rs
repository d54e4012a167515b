//! refused: cannot return value referencing temporary value
//! A lock guard, returned by a marked function.

use no_tls::no_tls;

#[no_tls]
fn locked(mutex: &std::sync::Mutex<u32>) -> std::sync::MutexGuard<'_, u32> { // attack
fn locked(mutex: &std::sync::Mutex<u32>) -> u32 { // harmless
    mutex.lock().unwrap() // attack
    *mutex.lock().unwrap() // harmless
}

fn main() {
    let mutex = std::sync::Mutex::new(1);
    drop(locked(&mutex));
}
