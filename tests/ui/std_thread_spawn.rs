//! std's `spawn` would run ambient code on its thread, with what marked code captured.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    std::thread::spawn(|| {});
}

fn main() {}
