//! Small programs of many kinds: life, an elevator, a scheduler, a random walk, an elementary automaton, text tools.

use no_tls::no_tls;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};
use std::fmt;
use std::iter::{self, Peekable};
use std::rc::{Rc, Weak};
use std::str::Chars;

#[no_tls]
#[derive(Clone, PartialEq, Eq)]
struct Life {
    alive: HashSet<(i32, i32)>,
}

#[no_tls]
impl Life {
    fn from_text(text: &str) -> Self {
        let alive = text
            .lines()
            .zip(0..)
            .flat_map(|(line, y)| line.chars().zip(0..).filter(|(c, _)| *c == '#').map(move |(_, x)| (x, y)))
            .collect();
        Life { alive }
    }

    fn step(&self) -> Self {
        let mut counts: BTreeMap<(i32, i32), u8> = BTreeMap::new();
        for &(x, y) in &self.alive {
            for (dx, dy) in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy))) {
                if (dx, dy) != (0, 0) {
                    *counts.entry((x + dx, y + dy)).or_insert(0) += 1;
                }
            }
        }
        let alive = counts
            .into_iter()
            .filter_map(|(cell, n)| (n == 3 || n == 2 && self.alive.contains(&cell)).then_some(cell))
            .collect();
        Self { alive }
    }
}

#[no_tls]
impl fmt::Display for Life {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let max = |of: fn(&(i32, i32)) -> i32| self.alive.iter().map(of).max().unwrap_or(0);
        let (width, height) = (max(|&(x, _)| x), max(|cell| cell.1));
        for y in 0..=height {
            for x in 0..=width {
                write!(f, "{}", if self.alive.contains(&(x, y)) { '#' } else { '.' })?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Up,
    Down,
}

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Elevator {
    Idle { floor: u8 },
    Moving { floor: u8, towards: u8, direction: Direction },
    Open { floor: u8, for_ticks: u8 },
}

#[no_tls]
impl Elevator {
    fn tick(self, calls: &mut VecDeque<u8>) -> Self {
        use Direction::{Down, Up};
        match self {
            Elevator::Idle { floor } => match calls.pop_front() {
                Some(call) if call == floor => Elevator::Open { floor, for_ticks: 1 },
                Some(towards) => {
                    Elevator::Moving { floor, towards, direction: if towards > floor { Up } else { Down } }
                }
                None => self,
            },
            Elevator::Moving { floor, towards, .. } if floor == towards => Self::Open { floor, for_ticks: 2 },
            Elevator::Moving { floor, towards, direction } => {
                let floor = match direction {
                    Up => floor + 1,
                    Down => floor - 1,
                };
                Self::Moving { floor, towards, direction }
            }
            Elevator::Open { floor, for_ticks: 0 } => Self::Idle { floor },
            Elevator::Open { for_ticks, floor } => Self::Open { floor, for_ticks: for_ticks - 1 },
        }
    }
}

#[no_tls]
struct Random(u64);

#[no_tls]
impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

#[no_tls]
fn automaton(rule: u8, width: usize, steps: usize) -> String {
    let mut row = vec![false; width];
    row[width / 2] = true;
    let mut out = String::with_capacity((width + 1) * steps);
    for _ in 0..steps {
        out.extend(row.iter().map(|&on| if on { '*' } else { ' ' }).chain(iter::once('\n')));
        row = (0..width)
            .map(|i| {
                let at = |d: isize| row[(i as isize + d).rem_euclid(width as isize) as usize] as u8;
                let pattern = at(-1) << 2 | at(0) << 1 | at(1);
                rule >> pattern & 1 == 1
            })
            .collect();
    }
    out
}

#[no_tls]
struct Lexer<'t> {
    chars: Peekable<Chars<'t>>,
}

#[no_tls]
impl<'t> Iterator for Lexer<'t> {
    type Item = String;
    fn next(&mut self) -> Option<String> {
        while self.chars.next_if(|c| c.is_whitespace()).is_some() {}
        let first = self.chars.next()?;
        let mut token = String::from(first);
        let same = |c: &char| match first {
            '0'..='9' => c.is_ascii_digit() || *c == '.',
            'a'..='z' | 'A'..='Z' => c.is_alphanumeric(),
            _ => false,
        };
        while let Some(c) = self.chars.next_if(same) {
            token.push(c);
        }
        Some(token)
    }
}

#[no_tls]
struct Tree {
    name: String,
    parent: RefCell<Weak<Tree>>,
    children: RefCell<Vec<Rc<Tree>>>,
    depth: OnceCell<usize>,
    visits: Cell<u32>,
}

#[no_tls]
impl Tree {
    fn new(name: &str) -> Rc<Self> {
        Rc::new(Tree {
            name: name.to_string(),
            parent: RefCell::default(),
            children: RefCell::new(vec![]),
            depth: OnceCell::new(),
            visits: Cell::new(0),
        })
    }
    fn add(self: &Rc<Self>, name: &str) -> Rc<Self> {
        let child = Self::new(name);
        *child.parent.borrow_mut() = Rc::downgrade(self);
        self.children.borrow_mut().push(child.clone());
        child
    }
    fn depth(&self) -> usize {
        self.visits.set(self.visits.get() + 1);
        *self.depth.get_or_init(|| self.parent.borrow().upgrade().map_or(0, |parent| parent.depth() + 1))
    }
    fn path(&self) -> String {
        match self.parent.borrow().upgrade() {
            Some(parent) => parent.path() + "/" + &self.name,
            None => self.name.clone(),
        }
    }
}

#[no_tls]
fn wrap(text: &str, width: usize) -> Vec<String> {
    text.split_whitespace().fold(Vec::new(), |mut lines: Vec<String>, word| {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + word.len() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
        lines
    })
}

#[no_tls]
fn roman(mut n: u32) -> String {
    const NUMERALS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (value, numeral) in NUMERALS {
        while n >= value {
            out += numeral;
            n -= value;
        }
    }
    out
}

#[no_tls]
fn topological<'a>(edges: &[(&'a str, &'a str)]) -> Option<Vec<&'a str>> {
    let mut nodes: BTreeMap<&str, (usize, BTreeSet<&str>)> = BTreeMap::new();
    for &(from, to) in edges {
        nodes.entry(from).or_default().1.insert(to);
        nodes.entry(to).or_default().0 += 1;
    }
    let mut ready: VecDeque<&str> = nodes.iter().filter(|(_, (n, _))| *n == 0).map(|(name, _)| *name).collect();
    let mut order = Vec::new();
    while let Some(node) = ready.pop_front() {
        order.push(node);
        for next in std::mem::take(&mut nodes.get_mut(node)?.1) {
            let (count, _) = nodes.get_mut(next)?;
            *count -= 1;
            if *count == 0 {
                ready.push_back(next);
            }
        }
    }
    (order.len() == nodes.len()).then_some(order)
}

#[no_tls]
fn add_big(a: &str, b: &str) -> String {
    let digits = |s: &str| s.bytes().rev().map(|b| b - b'0').collect::<Vec<u8>>();
    let (a, b) = (digits(a), digits(b));
    let mut carry = 0;
    let mut sum: Vec<u8> = (0..a.len().max(b.len()))
        .map(|i| {
            let total = a.get(i).unwrap_or(&0) + b.get(i).unwrap_or(&0) + carry;
            carry = total / 10;
            total % 10 + b'0'
        })
        .collect();
    if carry > 0 {
        sum.push(b'0' + carry);
    }
    sum.reverse();
    String::from_utf8(sum).expect("digits are ASCII")
}

#[no_tls]
pub fn run() -> String {
    let mut life = Life::from_text(".#.\n..#\n###");
    for _ in 0..4 {
        life = life.step();
    }
    let mut out = life.to_string();
    let mut calls = VecDeque::from([2, 2, 0]);
    let mut elevator = Elevator::Idle { floor: 0 };
    let mut trace = vec![elevator];
    for _ in 0..14 {
        elevator = elevator.tick(&mut calls);
        if *trace.last().unwrap() != elevator {
            trace.push(elevator);
        }
    }
    out += &format!("{} {:?}\n", trace.len(), trace.last());
    let mut random = Random(42);
    let mut cards: Vec<u32> = (1..=9).collect();
    random.shuffle(&mut cards);
    out += &format!("{cards:?}\n{}", automaton(90, 17, 4));
    out += &format!("{:?}\n", Lexer { chars: "x1 = 3.5*(y + 12)".chars().peekable() }.collect::<Vec<_>>());
    let root = Tree::new("root");
    let leaf = root.add("usr").add("lib");
    out += &format!("{} {} {}\n", leaf.depth() + leaf.depth(), leaf.path(), leaf.visits.get());
    out += &format!("{:?}\n", wrap("the quick brown fox jumps over the lazy dog", 12));
    out += &format!("{} {}\n", roman(1994), roman(3888));
    out += &format!(
        "{:?} {:?}\n",
        topological(&[("a", "b"), ("b", "c"), ("a", "c")]),
        topological(&[("a", "b"), ("b", "a")])
    );
    out + &add_big("999999999999", "2")
}
