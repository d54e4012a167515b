//! An attribute macro below `#[no_tls]` could rewrite what was checked, behind `cfg_attr` too.

use no_tls::no_tls;

#[no_tls]
#[cfg_attr(all(), instrument)]
fn marked() {}

fn main() {}
