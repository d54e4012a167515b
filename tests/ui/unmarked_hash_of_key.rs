//! `insert` would call the key's `hash`, which may reach a thread-local.

use no_tls::no_tls;
use std::collections::HashMap;
use std::hash::{Hash, Hasher};

#[no_tls]
#[derive(PartialEq, Eq)]
struct Key(u32);

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

#[no_tls]
fn marked(map: &mut HashMap<Key, u32>) {
    map.insert(Key(1), 1);
}

fn main() {}
