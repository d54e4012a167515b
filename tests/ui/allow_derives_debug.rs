//! A derived `Debug` of a listed type: it would show the wrapper.

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

    #[derive(Debug)]
    struct Map<V>(foreign::Map<V>);
}

fn main() {}
