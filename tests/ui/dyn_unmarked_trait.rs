//! `run` is anyone's to write, and may reach a thread-local.

use no_tls::no_tls;

trait Run {
    fn run(&self);
}

#[no_tls]
fn marked(value: &dyn Run) {
    value.run();
}

fn main() {}
