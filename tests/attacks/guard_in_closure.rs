//! refused: temporary value dropped while borrowed
//! A guard that a closure captured, stored in a capsule.
//!
//! If it compiled, the guard would be dropped by the thread that drops the capsule, which is not the one that locked.

use no_tls::{Capsule, marked};

static MUTEX: std::sync::Mutex<u32> = std::sync::Mutex::new(1);

type Call = Box<dyn Fn() -> u32>;

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<Call>| {
        let guard = MUTEX.lock().unwrap();
        kept.push(Box::new(move || *guard)); // attack
        let value = *guard; // harmless
        kept.push(Box::new(move || value)); // harmless
    }));
    std::thread::spawn(move || drop(capsule));
}
