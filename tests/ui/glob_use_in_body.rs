//! The glob could bring a name that hides the one that was checked.

use no_tls::no_tls;

mod names {
    pub fn helper() {}
}

#[no_tls]
fn marked() {
    use names::*;
    helper();
}

fn main() {}
