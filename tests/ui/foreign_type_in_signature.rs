//! `Foreign` may have a `drop` that reaches a thread-local, and the caller would drop it.

use no_tls::no_tls;

struct Foreign;

#[no_tls]
fn marked(value: Foreign) {
    drop(value);
}

fn main() {}
