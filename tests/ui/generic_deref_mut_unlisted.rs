//! `deref_mut` would run in marked code without a token, and may reach a thread-local.

use no_tls::no_tls;

use std::ops::{Deref, DerefMut};

#[no_tls(Deref)]
struct Pointer<T>(T);

#[no_tls]
impl<T> Deref for Pointer<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Pointer<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

fn main() {}
