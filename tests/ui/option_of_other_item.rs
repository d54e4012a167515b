//! `not_dyn` on a function would do nothing, where it was meant to.

use no_tls::no_tls;

#[no_tls(not_dyn)]
fn marked() {}

fn main() {}
