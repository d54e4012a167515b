//! A constant in a trait, which could be anything.

mod foreign {
    pub trait Limit {
        const LIMIT: usize;
    }
}

no_tls::allow! {
    unsafe because "it is a number";

    trait Limit: foreign::Limit {
        const LIMIT: usize;
    }
}

fn main() {}
