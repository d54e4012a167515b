//! `Send` is for one argument.

use no_tls::no_tls;

#[no_tls]
struct Shared<T>(*const T);

// SAFETY: nothing is read through it.
unsafe impl Send for Shared<u8> {}

fn main() {}
