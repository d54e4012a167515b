//! In a marked module everything is marked, but what opts out: that is not called either.

use no_tls::no_tls;

#[no_tls]
mod marked {
    pub fn calls() {
        ambient();
    }

    #[no_tls(skip)]
    fn ambient() {}

    make_more!();
}

fn main() {
    marked::calls();
}
