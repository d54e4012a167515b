//! `NoTls` would be promised of a type that holds any function.

use no_tls::no_tls;

#[no_tls(NoTls)]
struct Held {
    field: fn(),
}

fn main() {}
