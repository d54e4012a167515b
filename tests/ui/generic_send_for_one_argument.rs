//! `Send` is for one argument, and is not listed.

use no_tls::no_tls;

#[no_tls]
struct Shared<T>(*const T);

// SAFETY: nothing is read through it.
unsafe impl Send for Shared<u8> {}

#[no_tls(Send)]
struct Listed<T>(*const T);

// SAFETY: the same.
unsafe impl<T: Send> Send for Listed<T> {}

fn main() {}
