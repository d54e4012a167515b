//! A least-recently-used cache: a doubly linked list of `Rc` forwards and `Weak` backwards.

use no_tls::no_tls;
use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::Hash;
use std::rc::{Rc, Weak};

type Link<K, V> = Rc<RefCell<Entry<K, V>>>;

#[no_tls(NoTls)]
struct Entry<K, V> {
    key: K,
    value: V,
    next: Option<Rc<RefCell<Entry<K, V>>>>,
    prev: Option<Weak<RefCell<Entry<K, V>>>>,
}

#[no_tls]
pub struct Lru<K, V> {
    capacity: usize,
    map: HashMap<K, Link<K, V>>,
    head: Option<Link<K, V>>,
    tail: Option<Link<K, V>>,
    hits: u32,
}

#[no_tls]
impl<K: Clone + Eq + Hash, V: Clone> Lru<K, V> {
    pub fn new(capacity: usize) -> Self {
        assert!(capacity > 0);
        Self { capacity, map: HashMap::with_capacity(capacity), head: None, tail: None, hits: 0 }
    }

    fn detach(&mut self, entry: &Link<K, V>) {
        let prev = entry.borrow_mut().prev.take().and_then(|weak| weak.upgrade());
        let next = entry.borrow_mut().next.take();
        match &next {
            Some(next) => next.borrow_mut().prev = prev.as_ref().map(Rc::downgrade),
            None => self.tail = prev.clone(),
        }
        match prev {
            Some(prev) => prev.borrow_mut().next = next,
            None => self.head = next,
        }
    }

    fn push_front(&mut self, entry: Link<K, V>) {
        match self.head.take() {
            Some(old) => {
                old.borrow_mut().prev = Some(Rc::downgrade(&entry));
                entry.borrow_mut().next = Some(old);
            }
            None => self.tail = Some(entry.clone()),
        }
        self.head = Some(entry);
    }

    pub fn get(&mut self, key: &K) -> Option<V> {
        let entry = self.map.get(key)?.clone();
        self.hits += 1;
        self.detach(&entry);
        self.push_front(Rc::clone(&entry));
        let value = entry.borrow().value.clone();
        Some(value)
    }

    pub fn put(&mut self, key: K, value: V) -> Option<K> {
        if let Some(entry) = self.map.get(&key).cloned() {
            entry.borrow_mut().value = value;
            self.detach(&entry);
            self.push_front(entry);
            return None;
        }
        let mut evicted = None;
        if self.map.len() == self.capacity {
            if let Some(last) = self.tail.clone() {
                self.detach(&last);
                let old = last.borrow().key.clone();
                self.map.remove(&old);
                evicted = Some(old);
            }
        }
        let entry = Rc::new(RefCell::new(Entry { key: key.clone(), value, next: None, prev: None }));
        self.push_front(entry.clone());
        self.map.insert(key, entry);
        evicted
    }

    pub fn keys(&self) -> Vec<K> {
        let mut keys = Vec::new();
        let mut cursor = self.head.clone();
        while let Some(entry) = cursor {
            keys.push(entry.borrow().key.clone());
            cursor = entry.borrow().next.clone();
        }
        keys
    }
}

#[no_tls]
pub fn run() -> String {
    let mut cache: Lru<String, i32> = Lru::new(3);
    let mut log = Vec::new();
    for (i, word) in "one two three one four five one two".split(' ').enumerate() {
        if let Some(value) = cache.get(&word.to_string()) {
            log.push(format!("hit {word}={value}"));
        } else if let Some(old) = cache.put(word.to_string(), i as i32) {
            log.push(format!("{word} evicts {old}"));
        }
    }
    format!("{}\n{:?}, {} hits\n", log.join("\n"), cache.keys(), cache.hits)
}
