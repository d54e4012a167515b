//! A mark that does nothing would promise that the type was checked.

use no_tls::no_tls;

#[no_tls]
type Number = u32;

fn main() {}
