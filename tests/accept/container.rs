//! A generic sorted map on a binary search tree, with iterators.

use no_tls::no_tls;
use std::fmt::{self, Debug};

#[no_tls(NoTls)]
struct Node<K, V> {
    key: K,
    value: V,
    left: Option<Box<Node<K, V>>>,
    right: Option<Box<Node<K, V>>>,
}

#[no_tls]
pub struct TreeMap<K, V> {
    root: Option<Box<Node<K, V>>>,
    len: usize,
}

#[no_tls]
impl<K, V> Default for TreeMap<K, V> {
    fn default() -> Self {
        TreeMap { root: None, len: 0 }
    }
}

#[no_tls]
impl<K: Ord, V> TreeMap<K, V> {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let mut cursor = &mut self.root;
        while let Some(node) = cursor {
            if key == node.key {
                return Some(std::mem::replace(&mut node.value, value));
            }
            cursor = if key < node.key { &mut node.left } else { &mut node.right };
        }
        *cursor = Some(Box::new(Node { key, value, left: None, right: None }));
        self.len += 1;
        None
    }

    pub fn get(&self, key: &K) -> Option<&V> {
        let mut cursor = self.root.as_deref();
        while let Some(node) = cursor {
            cursor = match key.cmp(&node.key) {
                std::cmp::Ordering::Equal => return Some(&node.value),
                std::cmp::Ordering::Less => node.left.as_deref(),
                std::cmp::Ordering::Greater => node.right.as_deref(),
            };
        }
        None
    }

    pub fn iter(&self) -> Iter<'_, K, V> {
        let mut iter = Iter { stack: Vec::new() };
        iter.descend(self.root.as_deref());
        iter
    }

    pub fn height(&self) -> usize {
        fn go<K, V>(node: &Option<Box<Node<K, V>>>) -> usize {
            match node {
                None => 0,
                Some(n) => 1 + go(&n.left).max(go(&n.right)),
            }
        }
        go(&self.root)
    }
}

#[no_tls]
pub struct Iter<'a, K, V> {
    stack: Vec<&'a Node<K, V>>,
}

#[no_tls]
impl<'a, K, V> Iter<'a, K, V> {
    fn descend(&mut self, mut node: Option<&'a Node<K, V>>) {
        while let Some(n) = node {
            self.stack.push(n);
            node = n.left.as_deref();
        }
    }
}

#[no_tls]
impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        let node = self.stack.pop()?;
        self.descend(node.right.as_deref());
        Some((&node.key, &node.value))
    }
}

#[no_tls]
impl<'a, K: Ord, V> IntoIterator for &'a TreeMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}

#[no_tls]
impl<K: Ord, V> TreeMap<K, V> {
    pub fn from_pairs<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut map = TreeMap::new();
        for (key, value) in items {
            map.insert(key, value);
        }
        map
    }
}

#[no_tls]
impl<K: Debug + Ord, V: Debug> Debug for TreeMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

#[no_tls]
pub fn run() -> String {
    let mut map = TreeMap::from_pairs([5, 2, 8, 1, 9, 3].into_iter().map(|n| (n, n.to_string())));
    let old = map.insert(8, "eight".into());
    let mut sum = 0;
    for (key, value) in &map {
        sum += key * value.len() as i32;
    }
    let long: Vec<_> = map.iter().filter(|(_, v)| v.len() > 1).map(|(k, _)| *k).collect();
    format!("{map:?}\n{old:?} {:?} {:?} {sum} {long:?} {} {}\n", map.get(&3), map.get(&4), map.len, map.height())
}
