//! A constant in an impl, which could be anything.

mod foreign {
    pub struct Map;

    impl Map {
        pub const LIMIT: usize = 1;
    }
}

no_tls::allow! {
    unsafe because "it is a number";

    struct Map(foreign::Map);

    impl Map {
        const LIMIT: usize;
    }
}

fn main() {}
