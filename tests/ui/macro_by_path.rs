//! A macro of another crate, or one that is named by a path, may expand to anything.

use no_tls::no_tls;

mod helpers {
    macro_rules! surprise {
        () => {};
    }
    pub(crate) use surprise;
}

#[no_tls]
fn marked() {
    helpers::surprise!();
}

fn main() {
    marked();
}
