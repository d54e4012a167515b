//! The function's companion would hide the type of its name.

use no_tls::no_tls;

#[no_tls]
fn u32() {}

fn main() {}
