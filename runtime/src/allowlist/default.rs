//! Which items of `std::default` may marked code use?

use no_tls_macros::allow;

allow! {
    trait Default {
        fn default() -> Self;
    }
}
