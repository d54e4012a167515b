//! refused: `Key`'s `Hash` is not marked `#[no_tls]`
//! A listed map hashes its keys.

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

#[no_tls]
#[derive(PartialEq, Eq)]
struct Key(Rc<u32>);

#[no_tls] // harmless
impl std::hash::Hash for Key {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        keep(&self.0); // attack
        self.0.hash(state);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let mut map = allowed::Map::new();
        map.insert(Key(rc.clone()), 1);
    }));
    let _ = keep;
}
