//! One method of a trait's impl does not make the others, nor those of other impls, marked.

use no_tls::no_tls;

trait Run {
    fn run(&self);
}

#[no_tls]
struct Runner;

impl Run for Runner {
    #[no_tls]
    fn run(&self) {}
}

fn main() {}
