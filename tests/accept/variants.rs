//! Variants imported by a glob in a body, those of a type that has bounds, and what a supertrait says of a type.

use no_tls::no_tls;

#[no_tls]
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token {
    Number(i64),
    Plus,
    Times,
}

#[no_tls]
enum Tree<T> {
    Leaf,
    Fork { left: Box<Tree<T>>, value: T, right: Box<Tree<T>> },
}

#[no_tls]
fn tokens(text: &str) -> Vec<Token> {
    use self::Token::*;
    text.split_whitespace()
        .map(|word| match word {
            "+" => Plus,
            "*" => Times,
            number => Number(number.parse().unwrap_or(0)),
        })
        .collect()
}

#[no_tls]
fn value(tokens: &[Token]) -> i64 {
    use Token::{Number, *};
    let mut sum = 0;
    let mut product = 1;
    for token in tokens {
        match *token {
            Number(number) => product *= number,
            Plus => {
                sum += product;
                product = 1;
            }
            Times => {}
        }
    }
    sum + product
}

#[no_tls]
impl<T: Ord + Copy> Tree<T> {
    fn insert(self, new: T) -> Self {
        use Tree::*;
        match self {
            Leaf => Fork { left: Box::new(Leaf), value: new, right: Box::new(Leaf) },
            Fork { left, value, right } if new < value => Fork { left: Box::new(left.insert(new)), value, right },
            Fork { left, value, right } => Fork { left, value, right: Box::new(right.insert(new)) },
        }
    }

    fn walk(&self, visit: &mut dyn FnMut(T)) {
        use Tree::*;
        if let Fork { left, value, right } = self {
            left.walk(visit);
            visit(*value);
            right.walk(visit);
        }
    }
}

#[no_tls]
trait Title: ToOwned {
    fn title(&self) -> Self::Owned;
    fn words(&self) -> Vec<Self::Owned>;
}

#[no_tls]
impl Title for str {
    fn title(&self) -> Self::Owned {
        let mut letters = self.chars();
        let first: Self::Owned = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
        first + letters.as_str()
    }

    fn words(&self) -> Vec<Self::Owned> {
        self.split('_').map(|word| word.title()).collect()
    }
}

#[no_tls]
trait Keyed {
    type K;

    fn key(&self) -> Self::K;
}

#[no_tls(not_dyn)]
trait Twice: Keyed {
    fn twice(&self) -> (Self::K, Option<Self::K>);
}

#[no_tls]
impl Keyed for Token {
    type K = bool;

    fn key(&self) -> bool {
        matches!(self, Token::Number(_))
    }
}

#[no_tls]
impl Twice for Token {
    fn twice(&self) -> (Self::K, Option<Self::K>) {
        let again: Option<Self::K> = Some(self.key());
        (self.key(), again)
    }
}

/// An iterator, until it has ended.
#[no_tls]
enum Chain<A: Iterator, B> {
    First(A, B),
    Second(B),
    Peeked(A::Item),
    Ended,
}

#[no_tls]
impl<A: Iterator, B> Chain<A, B> {
    const LONGEST: usize = 3;
}

#[no_tls]
fn step<'w, B>(chain: &mut Chain<std::str::Chars<'w>, B>) -> Option<char>
where
    B: Iterator<Item = char> + Clone,
{
    let (next, after) = match chain {
        Chain::<std::str::Chars<'w>, B>::First(first, second) => (first.next(), second.clone()),
        Chain::<std::str::Chars<'_>, B>::Second(second) => (second.next(), second.clone()),
        Chain::<std::str::Chars<'w>, B>::Peeked(c) => return Some(*c),
        Chain::<std::str::Chars<'w>, B>::Ended => return None,
    };
    *chain = match next {
        Some('.') => Chain::<std::str::Chars<'w>, B>::Peeked('!'),
        Some(_) if matches!(chain, Chain::<std::str::Chars<'_>, B>::First(..)) => return next,
        Some(_) => Chain::<std::str::Chars<'w>, B>::Second(after),
        None => Chain::<std::str::Chars<'w>, B>::Ended,
    };
    next
}

#[no_tls]
fn steps<B: Iterator<Item = char> + Clone>(count: usize, second: B) -> String {
    let mut chain = Chain::<std::str::Chars<'_>, B>::First("ab".chars(), second.clone());
    let mut steps = String::new();
    for _ in 0..count {
        match step(&mut chain) {
            Some(c) => steps.push(c),
            None => chain = Chain::<std::str::Chars<'_>, B>::Second(second.clone()),
        }
    }
    match steps.len() {
        Chain::<std::str::Chars<'static>, B>::LONGEST => steps + "…",
        _ => steps,
    }
}

#[no_tls]
pub fn run() -> String {
    let tokens = tokens("2 * 3 + 4 + 5 * 6");
    let mut sorted = Vec::new();
    let tree = [5, 1, 4, 2].into_iter().fold(Tree::Leaf, Tree::insert);
    tree.walk(&mut |value| sorted.push(value));
    let steps = [3, 4, 6].map(|count| steps(count, "c.d".chars()));
    format!("{} {sorted:?} {:?} {:?} {steps:?}", value(&tokens), "a_fine_day".words(), tokens[1].twice())
}
