//! `vec![x; n]` would call `clone`, which may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Copied;

impl Clone for Copied {
    fn clone(&self) -> Self {
        Copied
    }
}

#[no_tls]
fn marked() -> Vec<Copied> {
    vec![Copied; 3]
}

fn main() {}
