//! A value that means nothing would be ignored, where it was meant to say something.

use no_tls::no_tls;

#[no_tls(strict = false)]
fn marked() {}

fn main() {}
