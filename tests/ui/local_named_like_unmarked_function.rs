//! Where the local is out of scope the name means the function, which may reach a thread-local.

use no_tls::no_tls;

fn ambient() {}

#[no_tls]
fn marked() {
    {
        let ambient = || {};
        ambient();
    }
    ambient();
}

fn main() {}
