//! The scope's threads run closures that nobody checked.

use no_tls::no_tls;

use std::thread;

#[no_tls]
fn marked() {
    thread::scope(|_| {});
}

fn main() {}
