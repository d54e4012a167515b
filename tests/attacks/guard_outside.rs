//! refused: a value of type `std::sync::RwLockReadGuard<'_, u32>` cannot enter or leave marked code
//! A lock guard, let in by `outside!`.

use no_tls::{Capsule, marked, outside};

static MUTEX: std::sync::RwLock<u32> = std::sync::RwLock::new(1);

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        kept.push(outside!(self::MUTEX.read().unwrap())); // attack
        kept.push(outside!(*self::MUTEX.read().unwrap())); // harmless
    }));
}
