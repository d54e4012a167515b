//! refused: temporary value dropped while borrowed
//! A guard in a `ManuallyDrop`, stored in a capsule.
//!
//! If it compiled, the guard would be dropped by the thread that drops the capsule, which is not the one that locked.

use no_tls::{Capsule, marked};

static MUTEX: std::sync::Mutex<u32> = std::sync::Mutex::new(1);

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        kept.push(std::mem::ManuallyDrop::new(MUTEX.lock().unwrap())); // attack
        kept.push(std::mem::ManuallyDrop::new(*MUTEX.lock().unwrap())); // harmless
    }));
    std::thread::spawn(move || drop(capsule));
}
