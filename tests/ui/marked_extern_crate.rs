//! A mark that does nothing would promise that the crate was checked.

use no_tls::no_tls;

#[no_tls]
extern crate std as other;

fn main() {}
