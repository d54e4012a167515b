//! The user's `Clone::clone` is not std's, and may reach a thread-local.

use no_tls::no_tls;

trait Clone {
    fn clone(&self) -> u32;
}

impl Clone for u32 {
    fn clone(&self) -> u32 {
        *self
    }
}

#[no_tls]
fn marked(n: u32) -> u32 {
    Clone::clone(&n)
}

fn main() {}
