//! `a == b` would call `eq`, which may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Same(u32);

impl PartialEq for Same {
    fn eq(&self, other: &Same) -> bool {
        self.0 == other.0
    }
}

#[no_tls]
fn marked(a: &Same, b: &Same) -> bool {
    a == b
}

fn main() {}
