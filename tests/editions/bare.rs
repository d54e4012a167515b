//! What a crate without std's prelude writes: each name is imported, and none stands in for what expansions mean.

#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(warnings)]
// A trait whose methods only marked code calls is reached by its twin.
#![allow(unused_imports)]

use ::no_tls::{marked, no_tls, Capsule};
use ::std::boxed::Box;
use ::std::clone::Clone;
use ::std::iter::{IntoIterator, Iterator};
use ::std::ops::Fn;
use ::std::option::Option::{self, None, Some};
use ::std::rc::Rc;
use ::std::result::Result::{self, Err, Ok};
use ::std::string::String;
use ::std::vec::Vec;
use ::std::{assert_eq, convert::From, fmt};

#[no_tls]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
struct Point<T> {
    x: T,
    y: T,
}

#[no_tls]
enum Expr {
    Number(i64),
    Add(Box<Expr>, Box<Expr>),
    Divide(Box<Expr>, Box<Expr>),
}

#[no_tls]
#[derive(Debug)]
enum Failure {
    ByZero,
}

#[no_tls]
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::ByZero => f.write_str("division by zero"),
        }
    }
}

#[no_tls]
impl From<Failure> for String {
    fn from(failure: Failure) -> String {
        ::std::format!("{failure}")
    }
}

#[no_tls]
fn evaluate(expr: &Expr) -> Result<i64, Failure> {
    Ok(match expr {
        Expr::Number(number) => *number,
        Expr::Add(left, right) => evaluate(left)? + evaluate(right)?,
        Expr::Divide(left, right) => match evaluate(right)? {
            0 => return Err(Failure::ByZero),
            by => evaluate(left)? / by,
        },
    })
}

#[no_tls]
fn show(expr: &Expr) -> Result<String, String> {
    let value = evaluate(expr)?;
    let mut text = String::new();
    for digit in [value, -value].iter() {
        if *digit >= 0 {
            text.push_str(&::std::format!("{digit:03}"));
        }
    }
    Ok(text)
}

#[no_tls]
fn pairs<T: Clone>(items: &[T], keep: impl Fn(&T) -> bool) -> Vec<Point<T>> {
    let mut pairs = Vec::new();
    let mut last: Option<T> = None;
    for item in items.iter().filter(|item| keep(item)) {
        if let Some(x) = last {
            pairs.push(Point { x, y: item.clone() });
        }
        last = Some(item.clone());
    }
    pairs
}

fn main() {
    let number = |number| Box::new(Expr::Number(number));
    assert_eq!(show(&Expr::Add(number(1), number(2))), Ok(String::from("003")));
    assert_eq!(show(&Expr::Divide(number(1), number(0))), Err(String::from("division by zero")));
    assert_eq!(pairs(&[1, 2, 3, 5], |n| *n != 2), [Point { x: 1, y: 3 }, Point { x: 3, y: 5 }]);
    let capsule = Capsule::new(marked!(|| [1, 2].into_iter().map(Rc::new).collect::<Vec<_>>()));
    assert_eq!(capsule.into_inner().len(), 2);
}
