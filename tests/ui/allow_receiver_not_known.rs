//! A receiver of another kind.

mod foreign {
    pub struct Map;

    impl Map {
        pub fn boxed(self: Box<Self>) {}
    }
}

no_tls::allow! {
    unsafe because "it does nothing";

    struct Map(foreign::Map);

    impl Map {
        fn boxed(self: Box<Self>);
    }
}

fn main() {}
