//! A function that has its module's name and is not marked: what stands where its companion would is the module.

use no_tls::no_tls;

mod wrap {
    pub fn wrap(_: u8) {}
}

use wrap::wrap;

#[no_tls]
fn marked() {
    wrap(1);
}

fn main() {}
