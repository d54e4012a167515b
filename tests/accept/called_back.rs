//! Functions and types that call back with references: adapters of iterators, parsers, a table by names.

use no_tls::no_tls;
use std::marker::PhantomData;

#[no_tls]
#[derive(Clone, Debug)]
struct Keep<I, F> {
    inner: I,
    keeps: F,
}

#[no_tls]
impl<I: Iterator, F: FnMut(&I::Item) -> bool> Iterator for Keep<I, F> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        while let Some(item) = self.inner.next() {
            if (self.keeps)(&item) {
                return Some(item);
            }
        }
        None
    }
}

#[no_tls]
trait Adapt: Iterator + Sized {
    fn keep<F: FnMut(&Self::Item) -> bool>(self, keeps: F) -> Keep<Self, F> {
        Keep { inner: self, keeps }
    }

    fn longest<'a, F>(self, part: F) -> Option<&'a str>
    where
        F: Fn(&'a str) -> &'a str,
        Self: Iterator<Item = &'a str>,
    {
        let mut longest: Option<&'a str> = None;
        for text in self {
            let text = part(text);
            if longest.is_none_or(|longest| longest.len() < text.len()) {
                longest = Some(text);
            }
        }
        longest
    }
}

#[no_tls]
impl<I: Iterator> Adapt for I {}

#[no_tls]
struct Table<K, V, F> {
    rows: Vec<(K, V)>,
    name: F,
}

#[no_tls]
impl<K, V, F: Fn(&K) -> &str> Table<K, V, F> {
    fn new(name: F) -> Self {
        Self { rows: Vec::new(), name }
    }

    fn add(&mut self, key: K, value: V) -> &mut Self {
        self.rows.push((key, value));
        self
    }

    fn get(&self, wanted: &str) -> Option<&V> {
        self.rows.iter().find(|(key, _)| (self.name)(key) == wanted).map(|(_, value)| value)
    }

    fn map<W, G: for<'a> Fn(&'a K, &V) -> W>(self, change: G) -> Table<K, W, F> {
        let Self { rows, name } = self;
        let mut changed = Table::new(name);
        for (key, value) in rows {
            let value = change(&key, &value);
            changed.add(key, value);
        }
        changed
    }
}

#[no_tls]
fn group<'s, T, K, F>(items: &'s [T], mut key: F) -> Vec<(K, Vec<&'s T>)>
where
    K: PartialEq,
    F: FnMut(&T) -> K,
{
    let mut groups: Vec<(K, Vec<&'s T>)> = Vec::new();
    for item in items {
        let key = key(item);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(item),
            None => groups.push((key, vec![item])),
        }
    }
    groups
}

#[no_tls]
fn compose<A, B, C, F: Fn(&A) -> B, G: Fn(B) -> C>(first: F, then: G) -> impl Fn(&A) -> C {
    move |a| then(first(a))
}

#[no_tls]
trait Parser<'i, O> {
    fn parse(&self, input: &'i str) -> Option<(O, &'i str)>;

    fn map<P, F: Fn(O) -> P>(self, change: F) -> Mapped<Self, F, O>
    where
        Self: Sized,
    {
        Mapped { inner: self, change, given: PhantomData }
    }
}

#[no_tls]
struct Mapped<P, F, O> {
    inner: P,
    change: F,
    given: PhantomData<O>,
}

#[no_tls]
impl<'i, F, O> Parser<'i, O> for F
where
    F: Fn(&'i str) -> Option<(O, &'i str)>,
{
    fn parse(&self, input: &'i str) -> Option<(O, &'i str)> {
        self(input)
    }
}

#[no_tls]
impl<'i, O, Q, P: Parser<'i, O>, F: Fn(O) -> Q> Parser<'i, Q> for Mapped<P, F, O> {
    fn parse(&self, input: &'i str) -> Option<(Q, &'i str)> {
        let (given, rest) = self.inner.parse(input)?;
        Some(((self.change)(given), rest))
    }
}

#[no_tls]
fn digit(text: &str) -> Option<(char, &str)> {
    let first = text.chars().next().filter(char::is_ascii_digit)?;
    Some((first, &text[1..]))
}

#[no_tls]
fn even(n: &u32) -> bool {
    n % 2 == 0
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    let pointer: fn(&u32) -> bool = even;
    let boxed: Box<dyn FnMut(&u32) -> bool> = Box::new(|n| *n > 2);
    let kept: Vec<u32> = (0..20).keep(even).keep(pointer).keep(&even).keep(boxed).keep(|n| n % 3 == 0).collect();
    out += &format!("{kept:?}\n");
    out += &format!("{:?}\n", [" a ", "bcd", " efghi"].into_iter().longest(|text| text.trim()));

    let mut table = Table::new(|key: &String| key.as_str());
    table.add("one".to_string(), 1).add("two".to_string(), 2);
    let table = table.map(|key, value| format!("{key}{value}"));
    out += &format!("{:?} {:?}\n", table.get("two"), table.get("three"));

    out += &format!("{:?}\n", group(&["ab", "c", "de", "f"], |text| text.len()));
    out += &format!("{}\n", compose(|n: &u32| n + 1, |n| n * 2)(&3));
    let number = (|text| digit(text)).map(|digit| digit.to_digit(10)).map(|n| n.map(|n| n + 1));
    out += &format!("{:?} {:?}\n", number.parse("7x"), number.parse("x"));
    out
}
