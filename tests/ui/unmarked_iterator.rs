//! `for` would call `next`, which may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Count(u32);

impl Iterator for Count {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        None
    }
}

#[no_tls]
fn marked(count: Count) {
    for _ in count {}
}

fn main() {}
