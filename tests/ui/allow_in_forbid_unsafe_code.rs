//! An `allow!` in a crate that forbids unsafe code: its author's word is unsafe.

#![forbid(unsafe_code)]

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
}

fn main() {
    let _ = foreign::Map::<u8>::new().insert(0, 1);
}
