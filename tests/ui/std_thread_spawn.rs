//! std's `spawn` would run its closure in no capsule, and needs `Send` of what a capsule holds.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    std::thread::spawn(|| {});
}

fn main() {}
