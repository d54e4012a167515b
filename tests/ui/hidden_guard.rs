//! The lines hold the lock of this thread, and the capsule that holds them may move.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    std::io::stdin().lines();
}

fn main() {}
