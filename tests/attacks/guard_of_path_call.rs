//! refused: temporary value dropped while borrowed
//! A guard that is taken by the path of the method, stored in a capsule.
//!
//! If it compiled, the guard would be dropped by the thread that drops the capsule, which is not the one that locked.

use no_tls::{Capsule, marked};
use std::sync::Mutex;

static MUTEX: Mutex<u32> = Mutex::new(1);

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        let guard = Mutex::lock(&MUTEX).unwrap();
        kept.push(guard); // attack
        kept.push(*guard); // harmless
    }));
    std::thread::spawn(move || drop(capsule));
}
