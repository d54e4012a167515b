//! A function in a marked one is marked too: `ambient` may reach a thread-local.

use no_tls::no_tls;

fn ambient() {}

#[no_tls]
fn marked() {
    fn inner() {
        ambient();
    }
    inner();
}

fn main() {}
