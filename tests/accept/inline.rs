//! Inline modules, marked whole: nested, with imports, privacy, constants, impls and tests of their own.

use no_tls::no_tls;

#[no_tls]
pub mod bank {
    use std::collections::BTreeMap;
    use std::fmt;

    pub const FEE: u64 = 2;
    pub static CURRENCY: &str = "EUR";
    pub type Balances = BTreeMap<String, u64>;

    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Failure {
        Unknown(String),
        Overdrawn { name: String, missing: u64 },
    }

    impl fmt::Display for Failure {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self {
                Self::Unknown(name) => write!(f, "no account {name}"),
                Failure::Overdrawn { name, missing } => write!(f, "{name} lacks {missing} {CURRENCY}"),
            }
        }
    }

    impl std::error::Error for Failure {}

    #[derive(Default)]
    pub struct Bank {
        balances: Balances,
        pub(super) log: Vec<String>,
    }

    impl Bank {
        pub fn open(&mut self, name: &str, amount: u64) -> &mut Self {
            self.balances.insert(name.to_owned(), amount);
            self
        }

        pub fn balance(&self, name: &str) -> Result<u64, Failure> {
            self.balances.get(name).copied().ok_or_else(|| Failure::Unknown(name.to_owned()))
        }

        pub fn transfer(&mut self, from: &str, to: &str, amount: u64) -> Result<(), Failure> {
            let total = amount + FEE;
            let have = self.balance(from)?;
            self.balance(to)?;
            let Some(rest) = have.checked_sub(total) else {
                return Err(Failure::Overdrawn { name: from.to_owned(), missing: total - have });
            };
            if let Some(balance) = self.balances.get_mut(from) {
                *balance = rest;
            }
            *self.balances.entry(to.to_owned()).or_default() += amount;
            self.log.push(audit::line(from, to, amount));
            Ok(())
        }
    }

    pub mod audit {
        use super::{CURRENCY, FEE};

        pub fn line(from: &str, to: &str, amount: u64) -> String {
            format!("{from} -> {to}: {amount} {CURRENCY} (+{FEE})")
        }

        pub fn total(bank: &super::Bank) -> u64 {
            bank.balances.values().sum()
        }
    }

    pub fn demo() -> Bank {
        let mut bank = Bank::default();
        bank.open("ann", 10).open("bob", 0);
        bank
    }
}

#[no_tls]
mod outer {
    pub(crate) mod inner {
        pub(in super::super) fn depth() -> u32 {
            self::deeper::depth() + super::base()
        }

        mod deeper {
            pub fn depth() -> u32 {
                super::super::base() * 10
            }
        }

        pub trait Area {
            fn area(&self) -> f64;
        }
    }

    fn base() -> u32 {
        1
    }

    pub use inner::Area;

    pub struct Square(pub f64);

    impl Area for Square {
        fn area(&self) -> f64 {
            self.0 * self.0
        }
    }

    pub fn areas(shapes: &[&dyn Area]) -> f64 {
        shapes.iter().map(|shape| shape.area()).sum()
    }

    pub mod generic {
        #[derive(Debug, Clone, PartialEq)]
        pub struct Stack<T> {
            items: Vec<T>,
        }

        impl<T> Stack<T> {
            pub const fn new() -> Self {
                Stack { items: Vec::new() }
            }
            pub fn push(mut self, item: T) -> Self {
                self.items.push(item);
                self
            }
            pub fn pop(&mut self) -> Option<T> {
                self.items.pop()
            }
        }

        impl<T: PartialOrd> Stack<T> {
            pub fn max(&self) -> Option<&T> {
                let mut items = self.items.iter();
                let mut best = items.next()?;
                for item in items {
                    if item > best {
                        best = item;
                    }
                }
                Some(best)
            }
        }

        impl<T> FromIterator<T> for Stack<T> {
            fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
                Self { items: Vec::from_iter(iter) }
            }
        }
    }
}

#[no_tls]
mod sieve {
    pub fn sieve(limit: usize) -> Vec<usize> {
        let mut composite = vec![false; limit + 1];
        let mut primes = Vec::new();
        for n in 2..=limit {
            if composite[n] {
                continue;
            }
            primes.push(n);
            for multiple in (n * n..=limit).step_by(n) {
                composite[multiple] = true;
            }
        }
        primes
    }
}
// Marked code calls it through the module of its name.
#[allow(unused_imports)]
pub use sieve::sieve;

use self::outer::generic::Stack;
use bank::{Bank, Failure};

#[no_tls]
fn try_all(bank: &mut Bank) -> Vec<String> {
    let mut results = Vec::new();
    for (from, to, amount) in [("ann", "bob", 5), ("ann", "bob", 5), ("eve", "bob", 1), ("bob", "ann", 1)] {
        results.push(match bank.transfer(from, to, amount) {
            Ok(()) => "ok".to_string(),
            Err(failure @ Failure::Unknown(_)) => format!("! {failure}"),
            Err(failure) => failure.to_string(),
        });
    }
    results
}

#[no_tls]
pub fn run() -> String {
    let mut bank = bank::demo();
    let results = try_all(&mut bank);
    let mut out = format!("{results:?} {:?} {}", bank.log, bank::audit::total(&bank));
    out += &format!(" {} {}", outer::inner::depth(), outer::areas(&[&outer::Square(2.0), &outer::Square(1.5)]));
    let mut stack: Stack<i32> = [3, 9, 4].into_iter().collect();
    out += &format!(" {:?} {:?}", stack.max(), Stack::new().push('a'));
    out += &format!(" {:?}", stack.pop());
    out + &format!(" {:?} {}", sieve(30), sieve::sieve(10).len())
}
