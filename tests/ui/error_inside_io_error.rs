//! What an `io::Error` holds may be an error of anyone.

use no_tls::no_tls;
use std::io;

#[no_tls]
fn inside(error: io::Error) -> bool {
    error.into_inner().is_some()
}

fn main() {}
