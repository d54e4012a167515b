//! A macro of another crate, or one that is named by a path, may expand to anything.

use no_tls::no_tls;

mod helpers {
    macro_rules! surprise {
        () => {};
    }
    pub(crate) use surprise;
    pub(crate) use surprise as println;
}

#[no_tls]
fn marked() {
    helpers::surprise!();
    helpers::println!();
}

fn main() {
    marked();
}
