//! There is no body to check.

use no_tls::no_tls;

#[no_tls]
struct Marked;

#[no_tls]
impl !Send for Marked {}

fn main() {}
