//! Containers of a fixed capacity, builders, chains of handlers, tables of functions: small tools of every program.

use no_tls::no_tls;
use std::collections::*;
use std::fmt::{self, Debug, Display};
use std::rc::Rc;

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
enum Kind {
    End,
    Number(i32),
    Word(String),
}

#[no_tls]
struct Ring<T, const N: usize> {
    slots: [Option<T>; N],
    head: usize,
    len: usize,
}

#[no_tls]
impl<T, const N: usize> Ring<T, N> {
    fn new() -> Self {
        Self { slots: [const { None }; N], head: 0, len: 0 }
    }

    fn push(&mut self, value: T) -> Option<T> {
        let at = (self.head + self.len) % N;
        let old = self.slots[at].replace(value);
        if old.is_some() {
            self.head = (self.head + 1) % N
        } else {
            self.len += 1
        }
        old
    }

    fn iter(&self) -> impl Iterator<Item = &T> + '_ {
        (0..self.len).filter_map(move |i| self.slots[(self.head + i) % N].as_ref())
    }
}

/// Values by their hashes, of which the first few are kept in place.
#[no_tls]
struct Buckets<T, const N: usize> {
    lists: [std::cell::RefCell<Vec<T>>; N],
    first: [std::mem::MaybeUninit<T>; N],
    count: usize,
}

#[no_tls]
impl<T: Copy, const N: usize> Buckets<T, N> {
    fn new() -> Self {
        use std::{cell::RefCell, mem::MaybeUninit};
        let lists = [const { RefCell::new(Vec::<T>::new()) }; N];
        Self { lists, first: [const { MaybeUninit::uninit() }; N], count: 0 }
    }

    fn add(&mut self, hash: usize, value: T) -> usize {
        if self.count < N {
            self.first[self.count].write(value);
        }
        self.count += 1;
        let list = &self.lists[hash % N];
        list.borrow_mut().push(value);
        list.borrow().len()
    }

    fn first(&self) -> Option<T> {
        // SAFETY: as many as are counted have been written, the first of them first.
        (self.count > 0).then(|| unsafe { self.first[0].assume_init_read() })
    }
}

#[no_tls]
impl<T: Copy + Default, const N: usize> Ring<T, N> {
    const LIMIT: usize = N * 2;
    fn filled() -> Self {
        Ring { slots: [Some(T::default()); N], head: 0, len: N }
    }
}

#[no_tls]
struct Trie {
    ends: bool,
    next: [Option<Box<Trie>>; 26],
}

#[no_tls]
impl Trie {
    const fn new() -> Self {
        Trie { ends: false, next: [const { None }; 26] }
    }

    fn insert(&mut self, word: &str) {
        let end = word
            .bytes()
            .fold(self, |node, b| node.next[usize::from(b - b'a')].get_or_insert_with(|| Box::new(Trie::new())));
        end.ends = true;
    }

    fn find(&self, prefix: &str) -> Option<&Self> {
        prefix.bytes().try_fold(self, |node, b| node.next[(b - b'a') as usize].as_deref())
    }

    fn words(&self, prefix: &mut String, out: &mut Vec<String>) {
        if self.ends {
            out.push(prefix.clone());
        }
        for (c, next) in ('a'..='z').zip(&self.next) {
            if let Some(next) = next {
                prefix.push(c);
                next.words(prefix, out);
                prefix.pop();
            }
        }
    }
}

#[no_tls]
#[derive(Clone)]
struct Config {
    name: String,
    retries: u32,
    verbose: bool,
    tags: Vec<String>,
}

#[no_tls]
#[derive(Default)]
struct ConfigBuilder {
    name: Option<String>,
    retries: Option<u32>,
    verbose: bool,
    tags: Vec<String>,
}

#[no_tls]
impl ConfigBuilder {
    fn name(&mut self, name: impl AsRef<str>) -> &mut Self {
        self.name = Some(name.as_ref().to_owned());
        self
    }

    fn retries(&mut self, n: u32) -> &mut Self {
        self.retries.replace(n);
        self
    }

    fn verbose(&mut self, yes: bool) -> &mut Self {
        self.verbose |= yes;
        self
    }

    fn tags<I, S>(&mut self, tags: I) -> &mut Self
    where
        I: IntoIterator<Item = S>,
        S: Into<String>,
    {
        self.tags.extend(tags.into_iter().map(S::into));
        self
    }

    fn build(&self) -> Result<Config, &'static str> {
        Ok(Config {
            name: self.name.clone().filter(|n| !n.is_empty()).ok_or("no name")?,
            retries: self.retries.unwrap_or(3),
            verbose: self.verbose,
            tags: self.tags.clone(),
        })
    }
}

#[no_tls]
trait Handler {
    fn handle(&mut self, input: &str) -> Option<String>;
}

#[no_tls]
impl<F> Handler for F
where
    F: FnMut(&str) -> Option<String>,
{
    fn handle(&mut self, input: &str) -> Option<String> {
        self(input)
    }
}

#[no_tls]
struct Chain {
    handlers: Vec<(String, Box<dyn Handler>)>,
    fallback: Option<Rc<dyn Fn(&str) -> String>>,
}

#[no_tls]
impl Chain {
    fn with(mut self, name: &str, handler: impl Handler + 'static) -> Self {
        self.handlers.push((name.into(), Box::new(handler)));
        self
    }

    fn run(&mut self, input: &str) -> String {
        for (name, handler) in &mut self.handlers {
            match handler.handle(input) {
                Some(answer) => return format!("{name}: {answer}"),
                None => continue,
            }
        }
        self.fallback.as_ref().map(|f| f(input)).unwrap_or_else(|| "?".into())
    }
}

#[no_tls]
fn tokens(text: &str) -> impl Iterator<Item = Kind> + '_ {
    let mut rest = text;
    let mut done = false;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() {
            return if std::mem::replace(&mut done, true) { None } else { Some(Kind::End) };
        }
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word.parse().map(Kind::Number).unwrap_or_else(|_| Kind::Word(word.to_string())))
    })
}

#[no_tls]
fn table() -> [(&'static str, fn(f64, f64) -> f64); 4] {
    fn div(a: f64, b: f64) -> f64 {
        a / b
    }
    [("+", |a, b| a + b), ("-", |a, b| a - b), ("*", |a, b| a * b), ("/", div)]
}

#[no_tls]
fn rpn(text: &str) -> Result<f64, String> {
    let ops: HashMap<_, _> = table().into_iter().collect();
    let mut stack: Vec<f64> = Vec::new();
    for token in text.split_whitespace() {
        if let Some(op) = ops.get(token) {
            let (Some(b), Some(a)) = (stack.pop(), stack.pop()) else { return Err(format!("{token} underflow")) };
            stack.push(op(a, b));
        } else {
            stack.push(token.parse().map_err(|e: std::num::ParseFloatError| format!("{token}: {e}"))?);
        }
    }
    match stack[..] {
        [x] => Ok(x),
        [] => Err("empty".into()),
        [.., _] => Err(format!("{} left", stack.len())),
    }
}

#[no_tls]
fn memo_fib() -> impl FnMut(u64) -> u64 {
    let mut memo = HashMap::new();
    fn go(n: u64, memo: &mut HashMap<u64, u64>) -> u64 {
        if n < 2 {
            return n;
        }
        if let Some(&known) = memo.get(&n) {
            return known;
        }
        let value = go(n - 1, memo) + go(n - 2, memo);
        memo.insert(n, value);
        value
    }
    move |n| go(n, &mut memo)
}

#[no_tls]
fn permutations<T: Clone>(items: &[T]) -> Vec<Vec<T>> {
    match items {
        [] => vec![vec![]],
        [..] => (0..items.len())
            .flat_map(|i| {
                let mut rest = items.to_vec();
                let first = rest.remove(i);
                permutations(&rest).into_iter().map(move |mut p| {
                    p.insert(0, first.clone());
                    p
                })
            })
            .collect(),
    }
}

#[no_tls]
fn life(cells: &HashSet<(i32, i32)>) -> HashSet<(i32, i32)> {
    let mut counts: HashMap<(i32, i32), u8> = HashMap::new();
    for &(x, y) in cells {
        for (dx, dy) in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy))).filter(|&d| d != (0, 0)) {
            *counts.entry((x + dx, y + dy)).or_default() += 1;
        }
    }
    counts.into_iter().filter(|(cell, n)| *n == 3 || *n == 2 && cells.contains(cell)).map(|(cell, _)| cell).collect()
}

#[no_tls]
struct Table<'a> {
    rows: &'a [(&'a str, f64)],
}

#[no_tls]
impl Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|(n, _)| n.chars().count()).max().unwrap_or(0);
        let precision = f.precision().unwrap_or(2);
        for (i, (name, value)) in self.rows.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{name:<width$} | {value:>8.precision$} | {:=<1$}", "", (*value as usize).min(5))?;
        }
        Ok(())
    }
}

#[no_tls]
pub fn run() -> String {
    let mut ring = Ring::<_, 3>::new();
    let dropped: Vec<Option<char>> = "abcde".chars().map(|c| ring.push(c)).collect();
    let kept: String = ring.iter().collect();
    let filled = Ring::<u8, 2>::filled().iter().map(|b| u32::from(*b)).sum::<u32>() as usize + Ring::<u8, 2>::LIMIT;
    let mut trie = Trie::new();
    for w in ["car", "cat", "dog"] {
        trie.insert(w);
    }
    let mut found = vec![];
    if let Some(node) = trie.find("ca") {
        node.words(&mut "ca".to_string(), &mut found);
    }
    let built = ConfigBuilder::default()
        .name("x")
        .verbose(false)
        .tags(["a", "b"])
        .retries(1)
        .build()
        .map(|Config { name, retries, verbose, tags }| format!("{name}{retries}{verbose}{tags:?}"));
    let failed = ConfigBuilder::default().name(String::new()).build().err();
    let mut count = 0;
    let mut chain = Chain { handlers: vec![], fallback: Some(Rc::new(|s| s.chars().rev().collect())) }
        .with("num", |s: &str| s.parse::<i32>().ok().map(|n| (n * 2).to_string()))
        .with("count", move |s: &str| {
            count += 1;
            (s.len() > 4).then(|| format!("{count} {s}"))
        });
    let ran: Vec<_> = ["21", "hello", "abc", "world"].into_iter().map(|s| chain.run(s)).collect();
    let toks: Vec<Kind> = tokens(" 1 two  3").collect();
    let at = toks.iter().position(|k| *k == Kind::End);
    let rp = ["1 2 + 3 *", "1 +", "", "1 2", "x"].map(rpn);
    let mut fib = memo_fib();
    let glider: HashSet<_> = [(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)].into_iter().collect();
    let next = (0..4).fold(glider, |cells, _| life(&cells));
    let mut cells: Vec<_> = next.into_iter().collect();
    cells.sort();
    let mut buckets = Buckets::<char, 3>::new();
    let lengths = ((1..6).map(|n| buckets.add(n, 'a')).collect::<Vec<_>>(), buckets.first());
    format!(
        "{dropped:?} {kept} {filled} {lengths:?} {found:?} {built:?} {failed:?} {ran:?} {toks:?} {at:?} {rp:?} {} {} {cells:?}\n{:.1}",
        fib(80),
        permutations(&[1, 2, 3]).len(),
        Table { rows: &[("ab", 2.5), ("c", 12.0)] }
    )
}
