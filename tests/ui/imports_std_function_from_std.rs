//! `take` could be anyone's: a macro sees no imports.

use no_tls::no_tls;

use std::mem::take;

#[no_tls]
fn marked(n: &mut u32) -> u32 {
    take(n)
}

fn main() {}
