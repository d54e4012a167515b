//! An argument that is not of the other crate's type.

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

    struct Map<V>(foreign::Map<V>);

    impl<V> Map<V> {
        fn insert(&mut self, key: String, value: V) -> Option<V>;
    }
}

fn main() {}
