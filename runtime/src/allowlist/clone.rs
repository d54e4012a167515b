//! Which items of `std::clone` may marked code use?

use no_tls_macros::allow;

allow! {
    trait Clone {
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self);
    }
}
