//! `_` is no value.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    let _n: u32 = _;
}

fn main() {}
