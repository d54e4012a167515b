//! Dropping `Outer` drops `Inner`, whose `drop` may reach a thread-local.

use no_tls::no_tls;

struct Inner;

#[no_tls]
struct Outer {
    inner: Inner,
}

fn main() {}
