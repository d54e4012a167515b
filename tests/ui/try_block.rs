//! What an unstable construct converts by, the macro does not know.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    let _: Option<u32> = try { 1 };
}

fn main() {}
