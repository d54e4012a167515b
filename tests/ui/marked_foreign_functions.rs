//! What a foreign function does, nobody can check.

use no_tls::no_tls;

#[no_tls]
unsafe extern "C" {
    fn getpid() -> i32;
}

fn main() {}
