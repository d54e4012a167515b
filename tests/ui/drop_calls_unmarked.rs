//! `drop` is marked too: `ambient` may reach a thread-local.

use no_tls::no_tls;

fn ambient() {}

#[no_tls]
struct Droppy;

#[no_tls]
impl Drop for Droppy {
    fn drop(&mut self) {
        ambient();
    }
}

fn main() {}
