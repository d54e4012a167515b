//! An auto trait has no impls that could be marked.

use no_tls::no_tls;

#[no_tls]
auto trait Marked {}

fn main() {}
