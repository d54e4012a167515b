//! refused: temporary value dropped while borrowed
//! The guard of a re-entrant lock, that of `Stdout`, stored in a capsule.
//!
//! If it compiled, the guard would be dropped by the thread that drops the capsule, which is not the one that locked.

use no_tls::{Capsule, marked};

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        kept.push(std::io::stdout().lock()); // attack
        kept.push(std::io::stdout()); // harmless
    }));
    std::thread::spawn(move || drop(capsule));
}
