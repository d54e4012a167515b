//! `deref_mut` would run where `push` is found through it.

use no_tls::no_tls;

use std::ops::{Deref, DerefMut};

#[no_tls]
struct Pointer(Vec<u32>);

#[no_tls]
impl Deref for Pointer {
    type Target = Vec<u32>;

    fn deref(&self) -> &Vec<u32> {
        &self.0
    }
}

impl DerefMut for Pointer {
    fn deref_mut(&mut self) -> &mut Vec<u32> {
        &mut self.0
    }
}

fn main() {}
