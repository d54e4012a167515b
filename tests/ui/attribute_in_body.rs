//! An attribute macro in a body could rewrite what was checked.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    #[instrument]
    fn inner() {}
    inner();
}

fn main() {}
