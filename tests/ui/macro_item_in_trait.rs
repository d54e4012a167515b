//! What the macro makes is not seen, and may have a body that reaches a thread-local.

use no_tls::no_tls;

macro_rules! make {
    () => {};
}

#[no_tls]
trait Marked {
    make!();
}

fn main() {}
