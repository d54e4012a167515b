//! A listed trait that names no other.

no_tls::allow! {
    unsafe because "there is nothing to look at";

    trait Zero {
        fn zero() -> Self;
    }
}

fn main() {}
