//! A future that other code polls would run its marked body with that code's waker.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    let _future = async { 1 };
}

fn main() {}
