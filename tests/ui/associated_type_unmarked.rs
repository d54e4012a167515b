//! Marked code that drops a `T::Made` would run an unchecked `drop`.

use no_tls::no_tls;

struct Droppy;

impl Drop for Droppy {
    fn drop(&mut self) {}
}

#[no_tls]
trait Make {
    type Made;
}

#[no_tls]
struct Maker;

#[no_tls]
impl Make for Maker {
    type Made = Droppy;
}

fn main() {}
