//! refused: `Value`'s `PartialEq<Value>` is not marked `#[no_tls]`
//! A listed map compares its values where it is compared itself.

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
struct Value(Rc<u32>);

#[no_tls] // harmless
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        keep(&self.0); // attack
        self.0 == other.0
    }
}

#[no_tls]
fn compare(rc: &Rc<u32>) -> bool {
    let (mut one, mut two) = (allowed::Map::<u8, Value>::new(), allowed::Map::<u8, Value>::new());
    one.insert(1, Value(rc.clone()));
    two.insert(1, Value(rc.clone()));
    one == two
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| compare(rc)));
    let _ = keep;
}
