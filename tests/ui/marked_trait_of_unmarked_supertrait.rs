//! Marked code could call `keep` of any `Run`, and it may reach a thread-local.

use no_tls::no_tls;

trait Keep {
    fn keep(&self);
}

#[no_tls]
trait Run: Keep {
    fn run(&self) {
        self.keep();
    }
}

fn main() {}
