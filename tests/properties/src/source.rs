//! Where do arguments come from?

use std::fmt::Debug;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::Made;

/// Numbers that values are made of: those that were chosen, and what follows of them.
pub struct Source {
    choices: Vec<u64>,
    next: usize,
    /// Whether a `usize` is not a length or an index.
    pub is_of_number: bool,
}

impl Source {
    /// The same values are made of the same choices.
    pub fn new(choices: &[u64], is_of_number: bool) -> Self {
        Self { choices: choices.to_vec(), next: 0, is_of_number }
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        let next = match self.choices.get(self.next) {
            Some(&choice) => choice,
            None => hash(&(&self.choices, self.next)),
        };
        self.next += 1;
        next
    }

    /// One of so many.
    pub fn below(&mut self, count: u64) -> u64 {
        self.number() % count
    }

    /// A function.
    pub fn closure(&mut self) -> Closure {
        Closure { seed: self.number(), is_of_number: self.is_of_number }
    }
}

/// A function of any type, whose answer depends on its arguments.
#[derive(Clone, Copy)]
pub struct Closure {
    seed: u64,
    is_of_number: bool,
}

impl Closure {
    /// What it answers.
    pub fn answer<A: Debug, R: Made>(&self, arguments: &A) -> R {
        let seed = hash(&(self.seed, format!("{arguments:?}")));
        R::made(&mut Source::new(&[seed], self.is_of_number))
    }
}

/// The same in each run.
fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
