//! In a module that imports std's `Borrow`, its method could be meant, too.

use no_tls::no_tls;

#[no_tls]
mod prices {
    use std::borrow::Borrow;
    use std::cell::RefCell;
    use std::collections::HashMap;

    pub struct Prices {
        all: RefCell<HashMap<String, u8>>,
    }

    impl Prices {
        pub fn get(&self, of: &str) -> Option<u8> {
            self.all.borrow().get(of).copied()
        }

        pub fn key<K: Borrow<str>>(key: &K) -> &str {
            Borrow::borrow(key)
        }
    }
}

fn main() {}
