//! Another macro below the mark could rewrite what marked code is given.

use no_tls::no_tls;

#[no_tls]
#[cfg_attr(all(), other::attribute)]
#[macro_export]
macro_rules! same {
    ($x:expr) => {
        $x
    };
}

fn main() {}
