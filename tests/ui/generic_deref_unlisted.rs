//! A generic type's `deref` would run unseen, and only coherence can tell that there is none.

use no_tls::no_tls;
use std::ops::Deref;

#[no_tls]
struct Pointer<T>(T);

impl<T> Deref for Pointer<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

fn main() {}
