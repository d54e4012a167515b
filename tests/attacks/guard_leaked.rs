//! refused: temporary value dropped while borrowed
//! A lock guard, leaked for a `'static` reference to it.

use no_tls::{Capsule, marked};

static MUTEX: std::sync::Mutex<u32> = std::sync::Mutex::new(1);

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        kept.push(Some(Box::leak(Box::new(MUTEX.lock().unwrap())))); // attack
        kept.push(*MUTEX.lock().unwrap()); // harmless
    }));
}
