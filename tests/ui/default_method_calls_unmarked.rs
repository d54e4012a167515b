//! Each implementor without a `run` of its own would run `ambient`.

use no_tls::no_tls;

fn ambient() {}

#[no_tls]
trait Run {
    fn run(&self) {
        ambient();
    }
}

fn main() {}
