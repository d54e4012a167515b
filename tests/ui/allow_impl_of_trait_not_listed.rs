//! An impl of another crate's trait that is not listed.

mod foreign {
    pub trait Zero {
        fn zero() -> Self;
    }
}

no_tls::allow! {
    unsafe because "it is a number";

    impl foreign::Zero for u8;
}

fn main() {}
