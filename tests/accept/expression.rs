//! A parser and evaluator of arithmetic with variables, with errors passed up by `?`.

use no_tls::no_tls;
use std::collections::HashMap;
use std::fmt;
use std::iter::Peekable;
use std::str::Chars;

#[no_tls(NoTls)]
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    Num(f64),
    Var(String),
    Neg(Box<Expr>),
    Bin(Box<Expr>, char, Box<Expr>),
}

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
pub enum Error {
    Unexpected(char),
    End,
    BadNumber(String),
    Unbound(String),
    DivisionByZero,
}

#[no_tls]
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Unexpected(c) => write!(f, "unexpected {c:?}"),
            Self::End => f.write_str("unexpected end"),
            Self::BadNumber(text) => write!(f, "bad number `{}`", text),
            Self::Unbound(name) => write!(f, "{name} is unbound"),
            Self::DivisionByZero => write!(f, "division by zero"),
        }
    }
}

#[no_tls]
impl std::error::Error for Error {}

#[no_tls]
pub struct Parser<'a> {
    chars: Peekable<Chars<'a>>,
}

#[no_tls]
impl<'a> Parser<'a> {
    pub fn new(text: &'a str) -> Self {
        Parser { chars: text.chars().peekable() }
    }

    fn skip(&mut self) {
        while self.chars.next_if(|c| c.is_whitespace()).is_some() {}
    }

    fn eat(&mut self, set: &str) -> Option<char> {
        self.skip();
        let c = *self.chars.peek()?;
        if set.contains(c) {
            self.chars.next();
            Some(c)
        } else {
            None
        }
    }

    fn sum(&mut self) -> Result<Expr, Error> {
        let mut left = self.product()?;
        while let Some(op) = self.eat("+-") {
            left = Expr::Bin(Box::new(left), op, Box::new(self.product()?));
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Expr, Error> {
        let mut left = self.atom()?;
        while let Some(op) = self.eat("*/%") {
            left = Expr::Bin(Box::new(left), op, Box::new(self.atom()?));
        }
        Ok(left)
    }

    fn take(&mut self, test: fn(char) -> bool) -> String {
        let mut text = String::new();
        while let Some(&c) = self.chars.peek() {
            if !test(c) {
                break;
            }
            text.push(c);
            self.chars.next();
        }
        text
    }

    fn atom(&mut self) -> Result<Expr, Error> {
        if self.eat("-").is_some() {
            return Ok(Expr::Neg(Box::new(self.atom()?)));
        }
        if self.eat("(").is_some() {
            let inner = self.sum()?;
            self.eat(")").ok_or(Error::End)?;
            return Ok(inner);
        }
        match self.chars.peek() {
            Some(c) if c.is_ascii_digit() => {
                let text = self.take(|c| c.is_ascii_digit() || c == '.');
                text.parse().map(Expr::Num).map_err(|_| Error::BadNumber(text))
            }
            Some(c) if c.is_alphabetic() => Ok(Expr::Var(self.take(char::is_alphanumeric))),
            Some(&c) => Err(Error::Unexpected(c)),
            None => Err(Error::End),
        }
    }
}

#[no_tls]
pub fn eval(expr: &Expr, env: &HashMap<String, f64>) -> Result<f64, Error> {
    Ok(match expr {
        Expr::Num(n) => *n,
        Expr::Var(name) => *env.get(name).ok_or_else(|| Error::Unbound(name.clone()))?,
        Expr::Neg(inner) => -eval(inner, env)?,
        Expr::Bin(a, op, b) => {
            let (a, b) = (eval(a, env)?, eval(b, env)?);
            match op {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                '/' if b == 0.0 => return Err(Error::DivisionByZero),
                '/' => a / b,
                _ => a % b,
            }
        }
    })
}

#[no_tls]
fn calculate(text: &str, env: &HashMap<String, f64>) -> Result<f64, Error> {
    let mut parser = Parser::new(text);
    let expr = parser.sum()?;
    if let Some(c) = parser.chars.next() {
        return Err(Error::Unexpected(c));
    }
    eval(&expr, env)
}

#[no_tls]
pub fn run() -> String {
    let env: HashMap<String, f64> = [("x", 3.0), ("pi", 3.14)].into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
    let mut out = String::new();
    for text in ["1 + 2 * 3", "-(x - 10) / 2", "pi * x", "y + 1", "1 / (x - 3)", "2 *", "1.2.3", "4 $ 4", "7 % 4"] {
        match calculate(text, &env) {
            Ok(value) => out.push_str(&format!("{text} = {value}\n")),
            Err(error) => out.push_str(&format!("{text}: {error}\n")),
        }
    }
    out
}
