//! `value.len()` would run `deref`, which no token shows, and which may hand out a thread-local's `Rc`.

use no_tls::no_tls;
use std::ops::Deref;

#[no_tls]
struct Pointer(String);

impl Deref for Pointer {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0
    }
}

#[no_tls]
fn marked(value: &Pointer) -> usize {
    value.len()
}

fn main() {}
