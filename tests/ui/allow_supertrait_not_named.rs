//! A listed trait that implies less than the other crate's: that crate would call impls that nobody has checked.

use std::ops::Add;

mod foreign {
    use std::ops::Add;

    pub trait Zero: Sized + Add<Output = Self> {
        fn zero() -> Self;
    }

    pub trait Number: Zero + PartialOrd {}
}

no_tls::allow! {
    unsafe because "it is arithmetic";

    trait Zero: foreign::Zero + Add<Output = Self> {
        fn zero() -> Self;
    }

    trait Number: foreign::Number + Add<Output = Self> {}
}

fn main() {}
