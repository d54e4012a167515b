//! A callback of another language is called from code that nothing checked.

use no_tls::no_tls;

#[no_tls]
extern "C" fn marked() {}

fn main() {}
