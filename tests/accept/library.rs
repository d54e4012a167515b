//! A generic library: a priority queue, an arena, an interner, a typestate builder, a bit set with const generics.

use no_tls::no_tls;
use std::borrow::Borrow;
use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, HashMap, VecDeque};
use std::fmt::{self, Debug, Display};
use std::hash::Hash;
use std::marker::PhantomData;
use std::ops::{BitAnd, Index, IndexMut};
use std::rc::Rc;

/// A heap whose order is a function's.
#[no_tls]
pub struct Heap<T, F> {
    items: Vec<T>,
    before: F,
}

#[no_tls]
impl<T, F> Heap<T, F>
where
    F: Fn(&T, &T) -> bool,
{
    pub fn new(before: F) -> Self {
        Self { items: Vec::new(), before }
    }

    pub fn push(&mut self, item: T) {
        self.items.push(item);
        let mut at = self.items.len() - 1;
        while at > 0 {
            let parent = (at - 1) / 2;
            if !(self.before)(&self.items[at], &self.items[parent]) {
                break;
            }
            self.items.swap(at, parent);
            at = parent;
        }
    }

    pub fn pop(&mut self) -> Option<T> {
        if self.items.is_empty() {
            return None;
        }
        let top = self.items.swap_remove(0);
        let mut at = 0;
        loop {
            let (left, right) = (2 * at + 1, 2 * at + 2);
            let mut first = at;
            for child in [left, right] {
                if child < self.items.len() && (self.before)(&self.items[child], &self.items[first]) {
                    first = child;
                }
            }
            if first == at {
                return Some(top);
            }
            self.items.swap(at, first);
            at = first;
        }
    }

    pub fn drain_sorted(mut self) -> Vec<T> {
        std::iter::from_fn(|| self.pop()).collect()
    }
}

#[no_tls]
#[derive(Debug)]
pub struct Arena<T> {
    items: Vec<Slot<T>>,
    free: Option<usize>,
}

#[no_tls]
#[derive(Debug)]
enum Slot<T> {
    Full { item: T, generation: u32 },
    Empty { next: Option<usize>, generation: u32 },
}

#[no_tls(Copy)]
#[derive(Debug)]
pub struct Key<T> {
    index: usize,
    generation: u32,
    of: PhantomData<fn() -> T>,
}

#[no_tls]
impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Key<T> {}

#[no_tls]
impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.index, self.generation) == (other.index, other.generation)
    }
}

#[no_tls]
impl<T> Default for Arena<T> {
    fn default() -> Self {
        Self { items: Vec::new(), free: None }
    }
}

#[no_tls]
impl<T> Arena<T> {
    pub fn insert(&mut self, item: T) -> Key<T> {
        if let Some(index) = self.free {
            let slot = &mut self.items[index];
            let Slot::Empty { next, generation } = *slot else { unreachable!("the free list holds empty slots") };
            self.free = next;
            *slot = Slot::Full { item, generation };
            return Key { index, generation, of: PhantomData };
        }
        self.items.push(Slot::Full { item, generation: 0 });
        Key { index: self.items.len() - 1, generation: 0, of: PhantomData }
    }

    pub fn get(&self, key: Key<T>) -> Option<&T> {
        match self.items.get(key.index)? {
            Slot::Full { item, generation } if *generation == key.generation => Some(item),
            _ => None,
        }
    }

    pub fn remove(&mut self, key: Key<T>) -> Option<T> {
        self.get(key)?;
        let empty = Slot::Empty { next: self.free.replace(key.index), generation: key.generation + 1 };
        match std::mem::replace(&mut self.items[key.index], empty) {
            Slot::Full { item, .. } => Some(item),
            Slot::Empty { .. } => None,
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &T> + '_ {
        self.items.iter().filter_map(|slot| match slot {
            Slot::Full { item, .. } => Some(item),
            Slot::Empty { .. } => None,
        })
    }
}

#[no_tls]
impl<T> Index<Key<T>> for Arena<T> {
    type Output = T;
    fn index(&self, key: Key<T>) -> &T {
        self.get(key).expect("the key is stale")
    }
}

#[no_tls]
impl<T> IndexMut<Key<T>> for Arena<T> {
    fn index_mut(&mut self, key: Key<T>) -> &mut T {
        match &mut self.items[key.index] {
            Slot::Full { item, generation } if *generation == key.generation => item,
            _ => panic!("the key is stale"),
        }
    }
}

#[no_tls]
#[derive(Default)]
struct Interner {
    ids: HashMap<Rc<str>, usize>,
    names: Vec<Rc<str>>,
}

#[no_tls]
impl Interner {
    fn intern(&mut self, name: &str) -> usize {
        if let Some(&id) = self.ids.get(name) {
            return id;
        }
        let id = self.names.len();
        let name: Rc<str> = Rc::from(name);
        self.names.push(Rc::clone(&name));
        self.ids.insert(name, id);
        id
    }
}

#[no_tls]
struct Open;
#[no_tls]
struct Sealed;

#[no_tls]
struct Letter<State> {
    text: String,
    state: PhantomData<State>,
}

#[no_tls]
impl Letter<Open> {
    fn new() -> Self {
        Letter { text: String::new(), state: PhantomData }
    }
    fn write(mut self, text: impl AsRef<str>) -> Self {
        self.text += text.as_ref();
        self
    }
    fn seal(self) -> Letter<Sealed> {
        Letter { text: self.text, state: PhantomData }
    }
}

#[no_tls]
impl Letter<Sealed> {
    fn send(&self) -> usize {
        self.text.len()
    }
}

#[no_tls]
#[derive(Clone, Copy, PartialEq, Eq)]
struct BitSet<const WORDS: usize> {
    words: [u64; WORDS],
}

#[no_tls]
impl<const WORDS: usize> BitSet<WORDS> {
    const CAPACITY: usize = WORDS * u64::BITS as usize;

    const fn empty() -> Self {
        Self { words: [0; WORDS] }
    }
    fn with(mut self, bit: usize) -> Self {
        assert!(bit < Self::CAPACITY, "{bit} is too large");
        self.words[bit / 64] |= 1 << (bit % 64);
        self
    }
    fn iter(&self) -> impl Iterator<Item = usize> + use<'_, WORDS> {
        (0..Self::CAPACITY).filter(|bit| self.words[bit / 64] >> (bit % 64) & 1 == 1)
    }
}

#[no_tls]
impl<const WORDS: usize> BitAnd for BitSet<WORDS> {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        let mut words = self.words;
        for (word, mask) in words.iter_mut().zip(other.words) {
            *word &= mask;
        }
        Self { words }
    }
}

#[no_tls]
impl<const WORDS: usize> Debug for BitSet<WORDS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[no_tls]
fn group_by<T, K, F>(items: impl IntoIterator<Item = T>, key: F) -> Vec<(K, Vec<T>)>
where
    K: Eq + Hash + Clone + Ord,
    F: Fn(&T) -> K,
{
    let mut groups: HashMap<K, Vec<T>> = HashMap::new();
    for item in items {
        groups.entry(key(&item)).or_default().push(item);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by(|a, b| a.0.cmp(&b.0));
    groups
}

#[no_tls]
fn find<'a, Q, K, V>(pairs: &'a [(K, V)], key: &Q) -> Option<&'a V>
where
    K: Borrow<Q>,
    Q: Eq + ?Sized,
{
    pairs.iter().find(|(k, _)| k.borrow() == key).map(|(_, v)| v)
}

#[no_tls]
#[derive(Debug, PartialEq, Eq)]
struct Task {
    priority: u32,
    name: &'static str,
}

#[no_tls]
impl Ord for Task {
    fn cmp(&self, other: &Self) -> Ordering {
        self.priority.cmp(&other.priority).then_with(|| other.name.cmp(self.name))
    }
}

#[no_tls]
impl PartialOrd for Task {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[no_tls]
fn windows<T: Copy + Display, const N: usize>(items: &[T]) -> Vec<[T; N]> {
    let mut queue = VecDeque::with_capacity(N);
    let mut out = vec![];
    for &item in items {
        queue.push_back(item);
        if queue.len() == N {
            let window: Vec<T> = queue.iter().copied().collect();
            out.push(<[T; N]>::try_from(window).unwrap_or_else(|_| unreachable!()));
            queue.pop_front();
        }
    }
    out
}

#[no_tls]
pub fn run() -> String {
    let mut heap = Heap::new(|a: &(u32, &str), b: &(u32, &str)| a.0 < b.0);
    for item in [(5, "e"), (1, "a"), (3, "c"), (2, "b")] {
        heap.push(item);
    }
    let mut out = format!("{:?} {:?}", heap.pop(), heap.drain_sorted());
    let mut arena = Arena::default();
    let (a, b) = (arena.insert("a".to_string()), arena.insert("b".to_string()));
    arena[b] += "!";
    let removed = arena.remove(a);
    let c = arena.insert("c".to_string());
    out += &format!(" {removed:?} {:?} {} {:?} {}", arena.get(a), arena[b], arena.iter().collect::<Vec<_>>(), c == a);
    let mut interner = Interner::default();
    let ids: Vec<usize> = "a b a c b".split(' ').map(|name| interner.intern(name)).collect();
    out += &format!(" {ids:?} {}", interner.names.join("/"));
    out += &format!(" {}", Letter::new().write("dear ").write(String::from("you")).seal().send());
    let (x, y) = (BitSet::<2>::empty().with(3).with(100), BitSet::empty().with(100).with(7));
    out += &format!(" {:?} {:?} {}", x, x & y, BitSet::<3>::CAPACITY);
    out += &format!(" {:?}", group_by(["apple", "bob", "avid", "cat"], |word| word.chars().next()));
    out += &format!(" {:?}", find(&[("k".to_string(), 1), ("l".to_string(), 2)], "l"));
    let mut tasks = BinaryHeap::from(vec![Task { priority: 1, name: "low" }, Task { priority: 9, name: "high" }]);
    tasks.push(Task { priority: 9, name: "also" });
    let mut smallest = BinaryHeap::new();
    while let Some(Task { priority, name }) = tasks.pop() {
        smallest.push(Reverse((priority, name.len())));
        out += &format!(" {name}");
    }
    out += &format!(" {:?}", smallest.into_sorted_vec().iter().map(|Reverse(x)| x).collect::<Vec<_>>());
    out + &format!(" {:?}", windows::<_, 2>(&[1, 2, 3]))
}
