//! Whoever polls the future passes a waker of theirs, which may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    let _future = async { 1 };
}

fn main() {}
