//! Which items of `std::ascii` may marked code use?

use std::ascii::EscapeDefault;

use no_tls_macros::allow;

allow! {
    mod std::ascii as functions {
        fn escape_default(c: u8) -> EscapeDefault;
    }
}
