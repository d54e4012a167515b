//! A generic type's `drop` would run unseen.

use no_tls::no_tls;

#[no_tls]
struct Holder<T>(T);

impl<T> Drop for Holder<T> {
    fn drop(&mut self) {}
}

fn main() {}
