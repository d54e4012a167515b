//! An attribute macro below `#[no_tls]` could rewrite what was checked.

use no_tls::no_tls;

#[no_tls]
#[instrument]
fn marked() {}

fn main() {}
