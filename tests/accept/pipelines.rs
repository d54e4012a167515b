//! Iterator pipelines, own iterators and an own adaptor.

use no_tls::no_tls;
use std::collections::{BTreeMap, HashSet};
use std::iter;

#[no_tls]
pub struct Fibonacci {
    state: (u64, u64),
}

#[no_tls]
impl Iterator for Fibonacci {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let (a, b) = self.state;
        self.state = (b, a + b);
        Some(a)
    }
}

#[no_tls]
pub struct Pairs<I: Iterator> {
    inner: I,
    last: Option<I::Item>,
}

#[no_tls]
impl<I> Iterator for Pairs<I>
where
    I: Iterator,
    I::Item: Clone,
{
    type Item = (I::Item, I::Item);
    fn next(&mut self) -> Option<Self::Item> {
        let last = match self.last.take() {
            Some(last) => last,
            None => self.inner.next()?,
        };
        let next = self.inner.next()?;
        self.last = Some(next.clone());
        Some((last, next))
    }
}

#[no_tls]
fn pairs<I: IntoIterator>(items: I) -> Pairs<I::IntoIter> {
    Pairs { inner: items.into_iter(), last: None }
}

#[no_tls]
fn primes() -> impl Iterator<Item = u32> {
    (2u32..).filter(|n| (2..).take_while(|d| d * d <= *n).all(|d| n % d != 0))
}

#[no_tls]
fn evens(limit: u32) -> impl Iterator<Item = u32> {
    (0..limit).step_by(2)
}

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind {
    Fruit,
    Root,
}

#[no_tls]
pub fn run() -> String {
    let fib: Vec<u64> = Fibonacci { state: (0, 1) }.skip(3).step_by(2).take_while(|&n| n < 500).collect();
    let gaps: Vec<u32> = pairs(primes().take(10)).map(|(a, b)| b - a).collect();
    let stock = [("apple", Kind::Fruit, 4), ("carrot", Kind::Root, 10), ("plum", Kind::Fruit, 7)];
    let mut by_kind: BTreeMap<Kind, Vec<&str>> = BTreeMap::new();
    for (name, kind, _) in &stock {
        by_kind.entry(*kind).or_default().push(name);
    }
    let (cheap, dear): (Vec<(&str, Kind, i32)>, Vec<_>) = stock.into_iter().partition(|(_, _, price)| *price < 7);
    let product = (1..=10u64).fold(1, |acc, n| acc * n);
    let words = "one two three".split(' ').zip(1..).map(|(w, n)| format!("{n}{w}")).rev_join();
    let flat: Vec<i32> = vec![vec![1], vec![], vec![2, 3]].into_iter().flatten().chain(iter::once(9)).collect();
    let letters: String = ('a'..='e').rev().flat_map(|c| iter::repeat_n(c, 2)).collect();
    let unique = flat.iter().chain(&[1, 2]).collect::<HashSet<_>>().len();
    let powers: Vec<u32> = iter::successors(Some(1u32), |n| n.checked_mul(10)).collect();
    let parsed: Result<Vec<i32>, _> = "1,2,x".split(',').map(str::parse::<i32>).collect();
    let total: Option<i32> = [Some(1), None].into_iter().sum();
    let running: Vec<i32> = flat
        .iter()
        .scan(0, |sum, n| {
            *sum += n;
            Some(*sum)
        })
        .collect();
    let windows: Vec<i32> = flat.windows(2).map(|w| w[1] - w[0]).collect();
    let chunks = flat.chunks(3).map(|c| c.iter().sum::<i32>()).max();
    let position = fib.iter().position(|&n| n > 20);
    let (low, high) = flat.iter().fold((i32::MAX, i32::MIN), |(l, h), &n| (l.min(n), h.max(n)));
    let (a, b): (Vec<u32>, Vec<char>) = evens(6).zip("xyz".chars()).unzip();
    let any = evens(9).any(|n| n == 8) && !evens(9).all(|n| n > 0);
    format!(
        "{fib:?}\n{gaps:?}\n{by_kind:?}\n{cheap:?} {dear:?}\n{product} {words} {flat:?} {letters} {unique}\n\
         {powers:?} {} {total:?}\n{running:?} {windows:?} {chunks:?} {position:?} {low}..{high} {a:?}{b:?} {any}\n",
        parsed.is_err(),
    )
}

#[no_tls]
trait RevJoin: Iterator<Item = String> + Sized {
    fn rev_join(self) -> String {
        let mut all = self.collect::<Vec<_>>();
        all.reverse();
        all.join("-")
    }
}

#[no_tls]
impl<I: Iterator<Item = String>> RevJoin for I {}
