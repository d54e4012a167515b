//! `ambient` may keep its argument's `Rc` in a thread-local, which another thread would then share.

use no_tls::no_tls;

fn ambient() {}

#[no_tls]
fn marked() {
    ambient();
}

fn main() {}
