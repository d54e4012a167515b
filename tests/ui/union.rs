//! What a union holds is not known: it may be a `fn` pointer of ambient code.

use no_tls::no_tls;

#[no_tls]
union Either {
    number: usize,
    pointer: fn(),
}

fn main() {}
