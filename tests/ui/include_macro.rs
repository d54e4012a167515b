//! What `include!` brings is not seen by `#[no_tls]`, and so not checked.

use no_tls::no_tls;

#[no_tls]
fn marked() -> u32 {
    include!("included/one.rs")
}

fn main() {}
