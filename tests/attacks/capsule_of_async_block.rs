//! refused: cannot enter or leave marked code
//! An `async` block of ambient code, made the content of a capsule.
//!
//! If it compiled, marked code would poll it.

use no_tls::Capsule;

fn main() {
    let threads = 1;
    drop(Capsule::from(async move { // attack
        drop((std::thread::current(), threads)); // attack
    })); // attack
    drop(Capsule::from(threads)); // harmless
}
