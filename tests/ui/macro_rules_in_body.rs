//! What the macro makes of a call is not seen, and may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    macro_rules! define {
        () => {};
    }
}

fn main() {}
