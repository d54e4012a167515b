//! What code of each edition, and of a crate that renames the dependency, writes.

#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unreachable_pub, rust_2018_idioms, unused_qualifications)]

use no_tls::{capsule_local, marked, no_tls, outside, Capsule};
use std::collections::HashMap;
use std::convert::TryFrom;
use std::error::Error;
use std::fmt;
use std::io::{self, BufRead, Write};
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicU64, Ordering};
use std::{cell::RefCell, ops::Add};

capsule_local! {
    /// How many nodes this thread has made.
    static MADE: AtomicU64 = const { AtomicU64::new(0) };
}

#[no_tls]
#[derive(Debug)]
struct Node {
    name: String,
    children: RefCell<Vec<Rc<Node>>>,
    parent: RefCell<Weak<Node>>,
}

#[no_tls]
impl Node {
    fn new(name: &str) -> Rc<Self> {
        MADE.with(|made| made.fetch_add(1, Ordering::Relaxed));
        Rc::new(Node { name: name.to_owned(), children: RefCell::new(vec![]), parent: RefCell::new(Weak::new()) })
    }

    fn missing(&self) -> ! {
        panic!("{} has no parent", self.name)
    }

    fn add(self: &Rc<Self>, child: Rc<Self>) {
        *child.parent.borrow_mut() = Rc::downgrade(self);
        self.children.borrow_mut().push(child);
    }

    fn depth(&self) -> usize {
        match self.parent.borrow().upgrade() {
            Some(parent) => 1 + parent.depth(),
            None => 0,
        }
    }
}

#[no_tls]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Sign {
    Minus,
    Plus,
}

#[no_tls]
impl TryFrom<char> for Sign {
    type Error = Unknown;

    fn try_from(c: char) -> Result<Self, Unknown> {
        match c {
            '+' => Ok(Self::Plus),
            '-' => Ok(Self::Minus),
            _ => Err(Unknown(c)),
        }
    }
}

#[no_tls]
#[derive(Debug)]
struct Unknown(char);

#[no_tls]
impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Unknown(c) = self;
        write!(f, "unknown: {c:?}")
    }
}

#[no_tls]
impl Error for Unknown {}

#[no_tls]
trait Shape {
    fn area(&self) -> f64;

    fn describe(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{:.1}", self.area())
    }
}

#[no_tls]
struct Square(f64);

#[no_tls]
impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

#[no_tls]
fn sum<T: Add<Output = T> + Copy + Default>(items: &[T]) -> T {
    items.iter().fold(T::default(), |sum, item| sum + *item)
}

#[no_tls]
fn signs(text: &str) -> Result<HashMap<Sign, usize>, Box<dyn Error>> {
    let mut counts = HashMap::new();
    for c in text.chars() {
        *counts.entry(Sign::try_from(c)?).or_insert(0) += 1;
    }
    Ok(counts)
}

#[no_tls]
fn lines<R: BufRead>(reader: R) -> io::Result<Vec<usize>> {
    let mut lengths = vec![0; 0];
    for line in reader.lines() {
        lengths.push(line?.len());
    }
    Ok(lengths)
}

#[no_tls]
fn longest<'a>(words: &[&'a str], skip: impl Fn(&str) -> bool) -> Option<&'a str> {
    let mut best: Option<&'a str> = None;
    'words: for (index, word) in words.iter().enumerate() {
        if skip(word) {
            continue 'words;
        }
        let better = match best {
            Some(other) if other.len() >= word.len() => false,
            _ => true,
        };
        if better && index < usize::MAX {
            best = Some(word);
        }
        let Some(_) = best else { break };
    }
    best
}

fn ambient(words: &[String]) -> usize {
    words.iter().map(String::len).sum()
}

#[no_tls]
fn leave(words: Vec<String>) -> usize {
    outside!(ambient(&words))
}

#[no_tls]
mod named {
    use std::cmp::{Eq, PartialEq};
    use std::fmt::{self, Debug, Display};
    use std::hash::Hash;

    /// Whose derives the module imports.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    pub(crate) struct Name<T>(T);

    pub(crate) fn shown(of: &dyn Display) -> Result<Name<String>, fmt::Error> {
        Ok(Name(of.to_string()))
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    assert_eq!(format!("{:?}", named::shown(&1)?), "Name(\"1\")");
    let mut capsule = Capsule::new(marked!(|| {
        let root = Node::new("root");
        let child = Node::new("child");
        root.add(child.clone());
        child.add(Node::new("leaf"));
        root
    }));
    let thread = std::thread::spawn(move || {
        capsule.with(marked!(|root: &mut Rc<Node>| {
            let child = root.children.borrow()[0].clone();
            let leaf = child.children.borrow()[0].clone();
            let Some(_) = leaf.parent.borrow().upgrade() else { leaf.missing() };
            let depth = if leaf.children.borrow().is_empty() { leaf.depth() } else { leaf.missing() };
            let least = |x: usize| -> usize { loop { return x.min(depth) } };
            format!("{} {} {}", leaf.name, least(depth), Rc::strong_count(&child))
        }))
    });
    assert_eq!(thread.join().unwrap(), "leaf 2 2");
    assert_eq!(sum(&[1, 2, 3]) + sum::<i32>(&[]), 6);
    assert_eq!(signs("+-+")?[&Sign::Plus], 2);
    assert_eq!(signs("+*").unwrap_err().to_string(), "unknown: '*'");
    assert_eq!(lines("a\nbcd".as_bytes())?, [1, 3]);
    assert_eq!(longest(&["a", "bcd", "efghi"], |word| word.starts_with('e')), Some("bcd"));
    assert_eq!(leave(vec!["ab".to_string()]), 2);
    let shapes: Vec<Box<dyn Shape>> = vec![Box::new(Square(2.0))];
    let mut text = Vec::new();
    for shape in &shapes {
        shape.describe(&mut text)?;
    }
    assert_eq!(text, b"4.0\n");
    Ok(())
}
