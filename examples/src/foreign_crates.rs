//! How does marked code use other crates?
//!
//! `#[no_tls]` says nothing of what another crate does. So `allow!` lists the items of it that somebody has looked at: marked
//! code may use these, on the word of whoever wrote `unsafe because`. What they are given is checked as ever: an
//! `IndexMap` hashes its keys by a marked `Hash`.
//!
//! Here a thread reads a journal into an index of `Rc`s, in the order of the journal (`indexmap`), with a few notes each
//! beside one another in memory (`smallvec`), and says what it found (`itertools`). Its balance is generic in the number
//! (`num-traits`).

use std::rc::Rc;

use no_tls::{Panicked, marked, no_tls, spawn};

use allowed::{IndexMap, Itertools as _, SmallVec, Zero};

mod allowed {
    use std::{
        borrow::Borrow,
        fmt::Display,
        hash::{BuildHasher, Hash, RandomState},
        ops::{Add, Deref, Index},
        vec,
    };

    no_tls::allow! {
        unsafe because "indexmap 2: a vector of entries and a hashbrown table of indices. No thread-local, no thread, no static: \
                        what is hashed and compared is hashed and compared by the key's own impls.";

        pub struct IndexMap<K, V, S = RandomState>(indexmap::IndexMap<K, V, S>);
        pub struct Entry<'a, K, V>(indexmap::map::Entry<'a, K, V>);
        pub struct Iter<'a, K, V>(indexmap::map::Iter<'a, K, V>);

        impl<K, V> IndexMap<K, V> {
            pub fn new() -> Self;
        }

        impl<K, V, S> IndexMap<K, V, S> {
            pub fn len(&self) -> usize;
            pub fn iter(&self) -> Iter<'_, K, V>;
        }

        impl<K: Hash + Eq, V, S: BuildHasher> IndexMap<K, V, S> {
            pub fn entry(&mut self, key: K) -> Entry<'_, K, V>;
            pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V> where K: Borrow<Q>;
        }

        impl<'a, K, V> Entry<'a, K, V> {
            pub fn or_insert_with<F: FnOnce() -> V>(self, call: F) -> &'a mut V;
        }

        impl<K: Hash + Eq + Borrow<Q>, V, Q: Hash + Eq + ?Sized, S: BuildHasher> Index<&Q> for IndexMap<K, V, S> {
            type Output = V;
            fn index(&self, key: &Q) -> &V;
        }

        impl<'a, K, V, S> IntoIterator for &'a IndexMap<K, V, S> {
            type Item = (&'a K, &'a V);
            type IntoIter = Iter<'a, K, V>;
            fn into_iter(self) -> Iter<'a, K, V>;
        }

        impl<'a, K, V> Iterator for Iter<'a, K, V> {
            type Item = (&'a K, &'a V);
            fn next(&mut self) -> Option<(&'a K, &'a V)>;
            fn size_hint(&self) -> (usize, Option<usize>);
        }

        unsafe because "smallvec 1: an array or an allocation, whichever holds the elements. It calls nothing but their drop.";

        /// An array that a `SmallVec` can begin with.
        pub trait Array: smallvec::Array {
            type Item;
        }

        impl<T> Array for [T; 2], [T; 4], [T; 8];

        pub struct SmallVec<A: Array>(smallvec::SmallVec<A>);

        impl<A: Array> SmallVec<A> {
            pub fn new() -> Self;
            pub fn push(&mut self, value: A::Item);
        }

        impl<A: Array> Deref for SmallVec<A> {
            type Target = [A::Item];
            fn deref(&self) -> &[A::Item];
        }

        unsafe because "itertools 0.14: adapters that call the iterator and the closures that they are given, and collect in vectors.";

        pub trait Itertools: itertools::Itertools + Iterator {
            fn sorted_by_key<K, F>(self, f: F) -> vec::IntoIter<Self::Item>
            where
                Self: Sized,
                K: Ord,
                F: FnMut(&Self::Item) -> K;
            fn join(&mut self, sep: &str) -> String where Self::Item: Display;
        }

        impl<I: Iterator> Itertools for I;

        unsafe because "num-traits 0.2: the arithmetic of std's numbers.";

        pub trait Zero: num_traits::Zero + Add<Output = Self> {
            fn zero() -> Self;
        }

        impl Zero for i32, i64, f64;
    }
}

const JOURNAL: &str = "\
rent -800 flat
wages 2400
food -30 bread,cheese
food -55 oil
rent -20 bins,flat";

#[no_tls]
struct Account {
    name: Rc<str>,
    amounts: SmallVec<[i64; 4]>,
    notes: SmallVec<[Rc<str>; 2]>,
}

#[no_tls]
impl Account {
    fn new(name: &str) -> Self {
        Self { name: Rc::from(name), amounts: SmallVec::<[i64; 4]>::new(), notes: SmallVec::<[Rc<str>; 2]>::new() }
    }
}

#[no_tls]
fn sum<T: Zero + Copy>(amounts: &[T]) -> T {
    amounts.iter().fold(T::zero(), |sum, amount| sum + *amount)
}

/// Reads a journal: on each line an account, an amount, and notes.
#[no_tls]
fn read(journal: &str) -> IndexMap<String, Account> {
    let mut accounts = IndexMap::new();
    for line in journal.lines() {
        let mut words = line.split(' ');
        let name = words.next().unwrap_or_default();
        let account = accounts.entry(name.to_string()).or_insert_with(|| Account::new(name));
        if let Some(amount) = words.next().and_then(|amount| amount.parse().ok()) {
            account.amounts.push(amount);
        }
        for note in words.next().into_iter().flat_map(|notes| notes.split(',')) {
            account.notes.push(Rc::from(note));
        }
    }
    accounts
}

#[no_tls]
fn report(accounts: &IndexMap<String, Account>) -> String {
    let mut lines = Vec::new();
    for (_, account) in accounts.iter().sorted_by_key(|(_, account)| sum(&account.amounts)) {
        let notes = account.notes.iter().join(", ");
        lines.push(format!("{:>8} {} {notes}", sum(&account.amounts), account.name));
    }
    lines.join("\n")
}

fn main() -> Result<(), Panicked> {
    let accounts = spawn(marked!(|| read(JOURNAL))).join()?;
    println!("{}", report(&accounts));
    println!("{} accounts, {} spent on food", accounts.len(), -sum(&accounts["food"].amounts));
    assert_eq!(accounts.get("wages").map(|account| sum(&account.amounts)), Some(2400));
    Ok(())
}
