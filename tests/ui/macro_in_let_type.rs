//! The macro's type has a `drop` that may reach a thread-local.

use no_tls::no_tls;

struct Droppy;

impl Drop for Droppy {
    fn drop(&mut self) {}
}

macro_rules! ty {
    () => {
        Droppy
    };
}

#[no_tls]
fn marked() {
    let _none: Option<ty!()> = None;
}

fn main() {}
