//! Marked code calls `run` of any `Run`, and this one may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
trait Run {
    fn run(&self);
}

struct Runner;

impl Run for Runner {
    fn run(&self) {}
}

fn main() {}
