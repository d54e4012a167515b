//! An `allow!` without its author's word: nobody would vouch for what it lists.

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
    struct Map<V>(foreign::Map<V>);
}

fn main() {}
