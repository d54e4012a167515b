//! A hash by hand of a type that holds itself, beside a static in functions that are there once.

use no_tls::no_tls;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

#[no_tls]
#[derive(Clone, Debug)]
enum Expr {
    Number(f64),
    Sum(Rc<Expr>, Rc<Expr>),
    List(Vec<Expr>),
}

#[no_tls]
impl Hash for Expr {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Expr::Number(number) => number.to_bits().hash(state),
            Expr::Sum(left, right) => {
                state.write_u8(1);
                left.hash(state);
                right.hash(state);
            }
            Expr::List(all) => all.hash(state),
        }
    }
}

#[no_tls]
impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Expr::Number(one), Expr::Number(other)) => one.to_bits() == other.to_bits(),
            (Expr::Sum(a, b), Expr::Sum(c, d)) => a == c && b == d,
            (Expr::List(one), Expr::List(other)) => one == other,
            _ => false,
        }
    }
}

#[no_tls]
impl Eq for Expr {}

#[no_tls]
fn next() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

#[no_tls]
pub fn run() -> String {
    let one = Rc::new(Expr::Number(1.5));
    let sum = Expr::Sum(one.clone(), Rc::new(Expr::List(vec![Expr::Number(2.0), (*one).clone()])));
    let hash = |expr: &Expr| {
        let mut hasher = DefaultHasher::new();
        expr.hash(&mut hasher);
        hasher.finish()
    };
    let set: HashSet<Expr> = [sum.clone(), (*one).clone(), sum.clone()].into_iter().collect();
    format!("{} {} {} {}", hash(&sum) == hash(&sum.clone()), hash(&sum) == hash(&one), set.len(), next() < next())
}
