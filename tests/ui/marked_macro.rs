//! What the macro makes where it is called, nobody would check.

use no_tls::no_tls;

#[no_tls]
macro make() {}

fn main() {}
