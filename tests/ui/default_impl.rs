//! Another impl could replace what was checked.

use no_tls::no_tls;

#[no_tls]
trait Run {
    fn run(&self);
}

#[no_tls]
default impl<T> Run for T {
    fn run(&self) {}
}

fn main() {}
