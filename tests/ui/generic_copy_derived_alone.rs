//! A closure that captured a `Pair` is copied by `Clone`, which could be unmarked.

use no_tls::no_tls;

#[no_tls]
#[derive(Copy)]
struct Pair<T>(T, T);

impl<T: Copy> Clone for Pair<T> {
    fn clone(&self) -> Self {
        *self
    }
}

fn main() {}
