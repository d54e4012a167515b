//! What only editions before 2024 take: `ref` and `mut` in a pattern that is matched to a reference, and an `impl Trait` that captures no lifetime; and when
//! they drop what an `if let` asks, in a macro of a body, too.

#![forbid(unsafe_code)]
#![deny(warnings)]

use no_tls::no_tls;
use std::cell::RefCell;

#[no_tls]
enum Word {
    Short(String, usize),
    Long { text: String },
}

#[no_tls]
fn length(word: &Word) -> usize {
    match word {
        Word::Short(ref text, mut extra) => {
            extra += text.len();
            extra
        }
        Word::Long { ref text } => text.len(),
    }
}

#[no_tls]
fn first(pair: &Option<(String, u8)>) -> &str {
    match pair {
        Some((ref name, _)) => name,
        None => "",
    }
}

#[no_tls]
struct Board(Vec<usize>);

#[no_tls]
impl Board {
    fn free(&self) -> impl Iterator<Item = usize> {
        let taken = self.0.clone();
        (0..4).filter(move |n| !taken.contains(n))
    }

    fn beside<'a>(&self, name: &'a str) -> impl Fn(&str) -> String + 'a {
        move |with| format!("{}{}", name, with)
    }
}

#[no_tls]
fn text(board: &Board) -> impl std::fmt::Display {
    format!("{:?}", board.0)
}

#[no_tls]
fn sum<T: Copy + std::ops::Add<Output = T>>(left: &T, right: &T) -> impl std::ops::Add<T, Output = T> {
    *left + *right
}

#[no_tls]
fn fill(board: &mut Board) -> String {
    let before = text(board);
    for n in board.free() {
        board.0.push(n);
    }
    let name = String::from("b");
    let beside = board.beside(&name);
    board.0.reverse();
    let (mut left, right) = (1, 2);
    let both = sum(&left, &right);
    left += 1;
    format!("{} {:?} {} {}", before, board.0, beside("!"), both + left)
}

#[no_tls]
struct Noisy<'a>(&'a RefCell<String>);

#[no_tls]
impl Noisy<'_> {
    fn next(&self) -> Option<u8> {
        None
    }
}

#[no_tls]
impl Drop for Noisy<'_> {
    fn drop(&mut self) {
        self.0.borrow_mut().push_str(" dropped");
    }
}

#[no_tls]
fn asked(log: &RefCell<String>) {
    macro_rules! ask {
        ($noisy:expr) => {
            if let Some(_) = $noisy.next() {
            } else {
                log.borrow_mut().push_str(" else");
            }
        };
    }
    ask!(Noisy(log));
}

fn main() {
    let log = RefCell::new(String::new());
    asked(&log);
    assert_eq!(log.into_inner(), " else dropped");
    let mut board = Board(vec![2]);
    assert_eq!(fill(&mut board), "[2] [3, 1, 0, 2] b! 5");
    let (before, free) = (text(&board), board.free());
    board.0.clear();
    assert_eq!((before.to_string(), free.count()), ("[3, 1, 0, 2]".to_string(), 0));
    assert_eq!(length(&Word::Short("ab".to_string(), 1)), 3);
    assert_eq!(length(&Word::Long { text: "abc".to_string() }), 3);
    assert_eq!(first(&Some(("x".to_string(), 1))), "x");
}
