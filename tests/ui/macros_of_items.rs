//! What a macro makes in a marked module is marked, so that the macro must be: nobody knows what another's makes.

use no_tls::no_tls;

macro_rules! make_more {
    () => {
        pub fn more() {}
    };
}

#[no_tls]
mod marked {
    make_more!();

    lazy_static::lazy_static! {}
}

#[no_tls]
make_more!();

fn main() {}
