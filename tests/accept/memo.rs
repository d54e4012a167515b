//! Memoised recursion: Fibonacci, coin change, longest common subsequence, Collatz, partitions.

use no_tls::no_tls;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

#[no_tls]
pub struct Memo<A, R> {
    cache: RefCell<HashMap<A, R>>,
    calls: Cell<usize>,
}

#[no_tls]
impl<A: Hash + Eq + Clone, R: Clone> Memo<A, R> {
    pub fn new() -> Self {
        Memo { cache: RefCell::new(HashMap::new()), calls: Cell::new(0) }
    }

    pub fn get(&self, arg: A, compute: impl FnOnce(&Self, A) -> R) -> R {
        if let Some(known) = self.cache.borrow().get(&arg) {
            return known.clone();
        }
        self.calls.set(self.calls.get() + 1);
        let result = compute(self, arg.clone());
        self.cache.borrow_mut().insert(arg, result.clone());
        result
    }
}

#[no_tls]
fn fib(memo: &Memo<u64, u128>, n: u64) -> u128 {
    memo.get(n, |memo, n| match n {
        0 | 1 => n.into(),
        _ => fib(memo, n - 1) + fib(memo, n - 2),
    })
}

#[no_tls]
fn change(memo: &mut BTreeMap<(usize, usize), u64>, coins: &[usize], amount: usize) -> u64 {
    match (coins, amount) {
        (_, 0) => 1,
        ([], _) => 0,
        ([coin, rest @ ..], _) => {
            if let Some(&ways) = memo.get(&(coins.len(), amount)) {
                return ways;
            }
            let without = change(memo, rest, amount);
            let with = if *coin <= amount { change(memo, coins, amount - coin) } else { 0 };
            memo.insert((coins.len(), amount), with + without);
            with + without
        }
    }
}

#[no_tls]
fn lcs(a: &[u8], b: &[u8], table: &mut Vec<Vec<Option<usize>>>) -> usize {
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    if let Some(n) = table[a.len()][b.len()] {
        return n;
    }
    let n = if a[0] == b[0] {
        1 + lcs(&a[1..], &b[1..], table)
    } else {
        lcs(&a[1..], b, table).max(lcs(a, &b[1..], table))
    };
    table[a.len()][b.len()] = Some(n);
    n
}

#[no_tls]
fn collatz(known: &mut HashMap<u64, u32>, n: u64) -> u32 {
    if n == 1 {
        return 0;
    }
    if let Some(steps) = known.get(&n) {
        return *steps;
    }
    let steps = 1 + if n % 2 == 0 { collatz(known, n / 2) } else { collatz(known, 3 * n + 1) };
    known.insert(n, steps);
    steps
}

#[no_tls]
pub fn run() -> String {
    let memo = Memo::new();
    let f = fib(&memo, 150);
    let ways = change(&mut BTreeMap::new(), &[50, 25, 10, 5, 1], 100);
    let (a, b) = ("the cat sat on a mat", "a catalogue of matter");
    let mut table = vec![vec![None; b.len() + 1]; a.len() + 1];
    let common = lcs(a.as_bytes(), b.as_bytes(), &mut table);
    let filled = table.iter().flatten().filter(|cell| cell.is_some()).count();
    let mut known = HashMap::new();
    let longest = (1..1000).max_by_key(|&n| collatz(&mut known, n)).unwrap();
    let squares: Memo<i32, String> = Memo::new();
    let text: String = [2, 3, 2].iter().map(|n| squares.get(*n, |_, n| (n * n).to_string())).collect();
    format!(
        "{f} in {} calls\n{ways} ways\n{common} common, {filled} cells\n{longest} in {}\n{text} {}\n",
        memo.calls.get(),
        known[&longest],
        squares.calls.get()
    )
}
