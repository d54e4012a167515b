//! Nobody would mark the function in its stead: there is nothing to be left out of.

use no_tls::no_tls;

#[no_tls(skip)]
fn unmarked() {}

fn main() {}
