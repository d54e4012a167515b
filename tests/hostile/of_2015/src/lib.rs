//! What attacks need of a crate of edition 2015.

extern crate no_tls;

use no_tls::no_tls;

/// What it is given, and that from the root of the crate around.
#[no_tls]
#[macro_export]
macro_rules! from_the_root {
    ($given:expr, $($path:tt)*) => {{
        let _given = $given;
        ::$($path)*
    }};
}
