//! Where a scope ends, no token shows that `drop` runs, and it may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Droppy(u32);

impl Drop for Droppy {
    fn drop(&mut self) {}
}

fn main() {}
