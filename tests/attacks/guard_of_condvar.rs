//! refused: temporary value dropped while borrowed
//! A guard that has been through `Condvar::wait_timeout`, stored in a capsule.
//!
//! If it compiled, the guard would be dropped by the thread that drops the capsule, which is not the one that locked.

use no_tls::{Capsule, marked};

static MUTEX: std::sync::Mutex<u32> = std::sync::Mutex::new(1);
static CONDVAR: std::sync::Condvar = std::sync::Condvar::new();

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        let guard = MUTEX.lock().unwrap();
        let (guard, _) = CONDVAR.wait_timeout(guard, std::time::Duration::ZERO).unwrap();
        kept.push(guard); // attack
        kept.push(*guard); // harmless
    }));
    std::thread::spawn(move || drop(capsule));
}
