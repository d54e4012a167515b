//! A marked impl asks for marked impls of its parameters, whoever calls, so that unmarked callers of a marked function, too, must have them.

use no_tls::no_tls;
use std::collections::HashSet;
use std::hash::{Hash, Hasher};

#[no_tls]
trait ToHex {
    fn encode_hex(&self) -> String;
}

#[no_tls]
impl<T: AsRef<[u8]>> ToHex for T {
    fn encode_hex(&self) -> String {
        self.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[no_tls]
fn encode<T: AsRef<[u8]>>(data: T) -> String {
    data.encode_hex()
}

#[no_tls]
#[derive(PartialEq, Eq)]
struct Key<K>(K);

#[no_tls]
impl<K: Hash> Hash for Key<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

#[no_tls]
struct Keys<K>(HashSet<Key<K>>);

#[no_tls]
impl<K: Hash + Eq> Keys<K> {
    fn add(&mut self, key: K) -> bool {
        self.0.insert(Key(key))
    }
}

fn main() {}
