//! What the macro makes in a body would not be checked as the body is.

use no_tls::{capsule_local, no_tls};

#[no_tls]
fn marked() {
    capsule_local! {
        static COUNT: u32 = 0;
    }
}

fn main() {}
