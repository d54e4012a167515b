//! Methods in the impl of a listed trait for another crate's type: they are there already.

mod foreign {
    pub trait Zero {
        fn zero() -> Self;
    }

    impl Zero for u8 {
        fn zero() -> Self {
            0
        }
    }
}

no_tls::allow! {
    unsafe because "it is a number";

    trait Zero: foreign::Zero {
        fn zero() -> Self;
    }

    impl Zero for u8 {
        fn zero() -> Self;
    }
}

fn main() {}
