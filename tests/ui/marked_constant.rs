//! A mark that does nothing would promise that the constant was checked.

use no_tls::no_tls;

#[no_tls]
const LIMIT: u32 = 1;

fn main() {}
