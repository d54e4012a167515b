//! A function of C's ABI has no companion with its signature.

use no_tls::no_tls;

#[no_tls]
unsafe extern "C" fn marked(_: u32, _: ...) {}

fn main() {}
