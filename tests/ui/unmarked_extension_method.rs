//! `keep` is an ambient trait's, and may reach a thread-local, though `u32` is std's.

use no_tls::no_tls;

trait Keep {
    fn keep(&self) {}
}

impl Keep for u32 {}

#[no_tls]
fn marked(n: u32) {
    n.keep();
}

fn main() {}
