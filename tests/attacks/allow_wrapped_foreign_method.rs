//! refused: no field `0` on type
//! A method of the other crate's type in a listed one, which is not listed itself.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod foreign {
    pub struct Map<K, V>(pub Vec<(K, V)>);

    impl<K, V> Map<K, V> {
        pub fn insert(&mut self, key: K, value: V) {
            self.0.push((key, value));
        }
    }
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it is a vector";

        pub struct Map<K, V>(pub foreign::Map<K, V>);

        impl<K, V> Map<K, V> {
            pub fn insert(&mut self, key: K, value: V);
        }

        impl<K, V> NoTls for Map<K, V>;
    }
}

#[no_tls]
fn insert(map: &mut allowed::Map<u8, u8>) {
    map.0.insert(1, 1); // attack
    map.insert(1, 1); // harmless
}

fn main() {
    let mut map = allowed::Map::from(foreign::Map(Vec::new()));
    insert(&mut map);
    let _ = (keep, Capsule::new(marked!(|| Rc::new(1))));
}
