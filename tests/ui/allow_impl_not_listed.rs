//! A type whose impl of a listed trait is not listed: marked code would call it.

use no_tls::no_tls;

mod foreign {
    pub trait Zero {
        fn zero() -> Self;
    }

    impl Zero for u8 {
        fn zero() -> Self {
            0
        }
    }

    impl Zero for u16 {
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

    impl Zero for u8;
}

#[no_tls]
fn zero<T: Zero>() -> T {
    T::zero()
}

#[no_tls]
fn zeros() -> (u8, u16) {
    (zero(), zero())
}

fn main() {
    zeros();
}
