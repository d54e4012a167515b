//! `Droppy`'s `drop` would run where `_value` goes out of scope, and may reach a thread-local.

use no_tls::no_tls;

struct Droppy(u32);

impl Drop for Droppy {
    fn drop(&mut self) {}
}

#[no_tls]
fn marked() {
    let _value = Droppy(1);
}

fn main() {}
