//! A method that takes `&self` where the other crate's takes `&mut self`.

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
        fn insert(&self, key: usize, value: V) -> Option<V>;
    }
}

fn main() {}
