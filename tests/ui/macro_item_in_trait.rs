//! What the macro makes is not seen, and may have a body that reaches a thread-local.

use no_tls::no_tls;

mod tools {
    macro_rules! make {
        () => {};
    }

    pub(crate) use make;
}

#[no_tls]
trait Marked {
    tools::make!();
}

fn main() {}
