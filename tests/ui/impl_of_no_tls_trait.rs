//! A `dyn Run` may enter marked code, so that each type behind it must.

use no_tls::no_tls;

use no_tls::marked::NoTls;

#[no_tls]
trait Run: NoTls {
    fn run(&self);
}

#[no_tls]
struct Held(fn());

#[no_tls]
impl Run for Held {
    fn run(&self) {}
}

fn main() {}
