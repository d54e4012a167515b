//! refused: temporary value dropped while borrowed
//! A guard as a `dyn`, stored in a capsule.
//!
//! If it compiled, the guard would be dropped by the thread that drops the capsule, which is not the one that locked.

use no_tls::{Capsule, marked};

static MUTEX: std::sync::Mutex<u32> = std::sync::Mutex::new(1);

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        kept.push(Box::new(MUTEX.lock().unwrap()) as Box<dyn std::any::Any>); // attack
        kept.push(Box::new(*MUTEX.lock().unwrap()) as Box<dyn std::any::Any>); // harmless
    }));
    std::thread::spawn(move || drop(capsule));
}
