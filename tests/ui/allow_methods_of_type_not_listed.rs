//! Methods of a type that is not listed: which type would have them?

mod foreign {
    pub struct Map<V>(Vec<V>);

    impl<V> Map<V> {
        pub fn new() -> Self {
            Self(Vec::new())
        }

        pub fn insert(&mut self, key: usize, value: V) -> Option<V> {
            Some(std::mem::replace(&mut self.0[key], value))
        }
    }
}

no_tls::allow! {
    unsafe because "it is a vector";

    impl<V> foreign::Map<V> {
        fn new() -> Self;
    }
}

fn main() {}
