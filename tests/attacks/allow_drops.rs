//! refused: `allowed::Map<K, V>`'s `Drop` impl is not marked `#[no_tls]`
//! A `Drop` of a listed type that is written beside the `allow!`.

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
    use std::collections::HashMap;
    use std::hash::Hash;

    pub struct Map<K, V>(HashMap<K, V>);

    impl<K: Hash + Eq, V> Map<K, V> {
        pub fn new() -> Self {
            Self(HashMap::new())
        }

        pub fn insert(&mut self, key: K, value: V) -> Option<V> {
            self.0.insert(key, value)
        }
    }

    impl<K: Hash + Eq, V: PartialEq> PartialEq for Map<K, V> {
        fn eq(&self, other: &Self) -> bool {
            self.0 == other.0
        }
    }
}

mod allowed {
    use super::foreign;
    use std::hash::Hash;

    no_tls::allow! {
        unsafe because "it is std's map";

        pub struct Map<K, V>(pub foreign::Map<K, V>);

        impl<K: Hash + Eq, V> Map<K, V> {
            pub fn new() -> Self;
            pub fn insert(&mut self, key: K, value: V) -> Option<V>;
        }

        impl<K: Hash + Eq, V: PartialEq> PartialEq for Map<K, V> {
            fn eq(&self, other: &Self) -> bool;
        }

        impl<K, V> NoTls for Map<K, V>;
    }
}

impl<K, V> Drop for allowed::Map<K, V> { // attack
    fn drop(&mut self) { // attack
        let _ = KEPT.take(); // attack
    } // attack
} // attack

fn main() {
    let mut capsule = Capsule::new(marked!(|| allowed::Map::new()));
    capsule.with(marked!(|map: &mut allowed::Map<u8, Rc<u32>>| { map.insert(1, Rc::new(1)); }));
    let _ = keep;
}
