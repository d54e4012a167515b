//! refused: temporary value dropped while borrowed
//! The guard of `Stdin`'s lock, behind an iterator, stored in a capsule.
//!
//! If it compiled, the guard would be dropped by the thread that drops the capsule, which is not the one that locked.

use no_tls::{Capsule, marked};
use std::io::BufRead;

fn main() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        kept.push(std::io::stdin().lock().lines()); // attack
        kept.push((&b"line"[..]).lines()); // harmless
    }));
    std::thread::spawn(move || drop(capsule));
}
