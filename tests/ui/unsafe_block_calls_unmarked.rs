//! `unsafe` vouches for memory, not for thread-locals.

use no_tls::no_tls;

unsafe fn ambient() {}

#[no_tls]
fn marked() {
    unsafe { ambient() }
}

fn main() {}
