//! This `swap` is not std's, and may keep what it swaps in a thread-local.

use no_tls::no_tls;

mod mem {
    pub fn swap<T>(_: &mut T, _: &mut T) {}
}

#[no_tls]
fn marked(a: &mut u32, b: &mut u32) {
    mem::swap(a, b);
}

fn main() {}
