//! `surprise!` may expand to anything, a thread-local's `with` included.

use no_tls::no_tls;

macro_rules! surprise {
    () => {};
}

#[no_tls]
fn marked() {
    surprise!();
}

fn main() {}
