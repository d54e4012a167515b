//! The macro could define a function that hides the one that was checked.

use no_tls::no_tls;

macro_rules! define {
    () => {
        fn helper() {}
    };
}

#[no_tls]
fn marked() {
    define! {}
}

fn main() {}
