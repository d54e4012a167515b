//! The trait's other methods are not checked, and may reach a thread-local.

use no_tls::no_tls;

trait Run {
    fn run(&self) {}
}

#[no_tls]
struct Runner;

#[no_tls]
impl Run for Runner {
    fn run(&self) {}
}

fn main() {}
