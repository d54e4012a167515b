//! refused: temporary value dropped while borrowed
//! A guard of an `RwLock` that reads, stored in a capsule.
//!
//! If it compiled, the guard would be dropped by the thread that drops the capsule, which is not the one that locked.

use no_tls::{Capsule, marked};

static LOCK: std::sync::RwLock<u32> = std::sync::RwLock::new(1);

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        kept.push(LOCK.read().unwrap()); // attack
        kept.push(*LOCK.read().unwrap()); // harmless
    }));
    std::thread::spawn(move || drop(capsule));
}
