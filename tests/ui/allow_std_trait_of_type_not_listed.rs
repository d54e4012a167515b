//! An impl of std's trait for another crate's type, which only that crate or this one can have.

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

    impl<V: Clone> Clone for foreign::Map<V> {
        fn clone(&self) -> Self;
    }
}

fn main() {}
