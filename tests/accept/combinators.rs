//! Parser combinators: closures that return closures, `impl Fn`, boxed parsers, a grammar with recursion.

use no_tls::no_tls;
use std::rc::Rc;

type Parsed<'a, T> = Option<(T, &'a str)>;

#[no_tls]
trait Parser<'a, T> {
    fn parse(&self, input: &'a str) -> Parsed<'a, T>;

    fn map<U, F>(self, f: F) -> impl Parser<'a, U>
    where
        Self: Sized,
        F: Fn(T) -> U,
    {
        move |input: &'a str| self.parse(input).map(|(value, rest)| (f(value), rest))
    }

    fn then<U>(self, next: impl Parser<'a, U>) -> impl Parser<'a, (T, U)>
    where
        Self: Sized,
    {
        move |input: &'a str| {
            let (first, rest) = self.parse(input)?;
            let (second, rest) = next.parse(rest)?;
            Some(((first, second), rest))
        }
    }
}

#[no_tls]
impl<'a, T, F> Parser<'a, T> for F
where
    F: Fn(&'a str) -> Parsed<'a, T>,
{
    fn parse(&self, input: &'a str) -> Parsed<'a, T> {
        self(input)
    }
}

#[no_tls]
fn literal<'a>(expected: &'static str) -> impl Fn(&'a str) -> Parsed<'a, ()> {
    move |input| input.strip_prefix(expected).map(|rest| ((), rest))
}

#[no_tls]
fn take_while<'a>(accept: impl Fn(char) -> bool) -> impl Fn(&'a str) -> Parsed<'a, &'a str> {
    move |input| {
        let end = input.find(|c| !accept(c)).unwrap_or(input.len());
        if end == 0 { None } else { Some((&input[..end], &input[end..])) }
    }
}

#[no_tls]
fn many<'a, T>(parser: impl Fn(&'a str) -> Parsed<'a, T>) -> impl Fn(&'a str) -> Parsed<'a, Vec<T>> {
    move |mut input| {
        let mut items = Vec::new();
        while let Some((item, rest)) = parser(input) {
            items.push(item);
            input = rest;
        }
        Some((items, input))
    }
}

#[no_tls]
fn either<'a, T>(
    one: impl Fn(&'a str) -> Parsed<'a, T>,
    other: impl Fn(&'a str) -> Parsed<'a, T>,
) -> impl Fn(&'a str) -> Parsed<'a, T> {
    move |input| one(input).or_else(|| other(input))
}

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
enum Sexp {
    Atom(String),
    Number(i64),
    List(Vec<Sexp>),
}

#[no_tls]
fn spaces(input: &str) -> &str {
    input.trim_start()
}

#[no_tls]
fn number(input: &str) -> Parsed<'_, Sexp> {
    let (digits, rest) = take_while(|c| c.is_ascii_digit())(input)?;
    Some((Sexp::Number(digits.parse().ok()?), rest))
}

#[no_tls]
fn atom(input: &str) -> Parsed<'_, Sexp> {
    take_while(|c: char| c.is_alphabetic() || "+-*/".contains(c))
        .map(|name: &str| Sexp::Atom(name.to_string()))
        .parse(input)
}

#[no_tls]
fn sexp(input: &str) -> Parsed<'_, Sexp> {
    let input = spaces(input);
    let (expr, rest) = either(either(number, atom), list)(input)?;
    Some((expr, spaces(rest)))
}

#[no_tls]
fn list(input: &str) -> Parsed<'_, Sexp> {
    let (((), items), rest) = literal("(").then(many(sexp)).parse(input)?;
    let ((), rest) = literal(")")(spaces(rest))?;
    Some((Sexp::List(items), rest))
}

#[no_tls]
fn eval(expr: &Sexp) -> Result<i64, String> {
    match expr {
        Sexp::Number(n) => Ok(*n),
        Sexp::Atom(name) => Err(format!("unbound {name}")),
        Sexp::List(items) => {
            let [Sexp::Atom(op), args @ ..] = items.as_slice() else {
                return Err("no operator".into());
            };
            let args = args.iter().map(eval).collect::<Result<Vec<_>, _>>()?;
            match (op.as_str(), args.as_slice()) {
                ("+", args) => Ok(args.iter().sum()),
                ("*", args) => Ok(args.iter().product()),
                ("-", [x]) => Ok(-x),
                ("-", [x, rest @ ..]) => Ok(rest.iter().fold(*x, |a, b| a - b)),
                ("/", [_, 0]) => Err("division by zero".to_owned()),
                ("/", &[a, b]) => Ok(a / b),
                (op, args) => Err(format!("{op} of {}", args.len())),
            }
        }
    }
}

#[no_tls]
fn shown(expr: &Sexp, depth: usize) -> String {
    match expr {
        Sexp::Atom(text) => text.clone(),
        Sexp::Number(n) => format!("{n:+}"),
        Sexp::List(items) => {
            let inner = items.iter().map(|item| shown(item, depth + 1)).collect::<Vec<_>>().join(" ");
            if depth % 2 == 0 { format!("({inner})") } else { ["[", &inner, "]"].concat() }
        }
    }
}

#[no_tls]
struct Rule<'r> {
    name: String,
    parser: Rc<dyn for<'i> Fn(&'i str) -> Option<(usize, &'i str)> + 'r>,
}

#[no_tls]
fn rules<'r>(words: &'r [String]) -> Vec<Rule<'r>> {
    words
        .iter()
        .map(|word| Rule {
            name: word.to_uppercase(),
            parser: Rc::new(move |input| input.strip_prefix(word.as_str()).map(|rest| (word.len(), rest))),
        })
        .collect()
}

#[no_tls]
fn tokens(mut input: &str, rules: &[Rule<'_>]) -> Vec<String> {
    let mut found = vec![];
    'next: while !input.is_empty() {
        for rule in rules {
            if let Some((length, rest)) = (rule.parser)(input) {
                found.push(format!("{}:{length}", rule.name));
                input = rest;
                continue 'next;
            }
        }
        let mut chars = input.chars();
        found.extend(chars.next().map(String::from));
        input = chars.as_str();
    }
    found
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    for text in
        ["(+ 1 2 (* 3 4))", "(- 7)", "(- 9 2 3)", "(/ 1 0)", "(/ 8 2)", "(? 1", "x", "(+ (foo) 1)", "()", "(a 1)"]
    {
        out += &match sexp(text) {
            Some((expr, "")) => match eval(&expr) {
                Ok(value) => format!("{} = {value}\n", shown(&expr, 0)),
                Err(error) => format!("{}: {error}\n", shown(&expr, 0)),
            },
            Some((_, rest)) => format!("rest {rest:?}\n"),
            None => "none\n".to_string(),
        };
    }
    let words = ["let".to_string(), "le".to_string()];
    out + &format!("{:?}", tokens("letlex=let", &rules(&words)))
}
