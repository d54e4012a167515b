//! What no-tls promises, tried from outside: the tests are in `tests/`.

use no_tls::no_tls;

/// What implies another trait with a type, and is for other crates to implement.
#[no_tls(not_dyn)]
pub trait Tally<T>: Iterator {
    /// What a tally comes to.
    type Sum: Clone;

    /// Tallies one more.
    fn tally(&mut self, of: T) -> Self::Sum;
}

/// The same, for whatever has that trait.
#[no_tls(not_dyn)]
pub trait Pairs: Iterator + Sized {
    /// What the iterator gives.
    type Of;

    /// The first two.
    fn pair(self) -> Option<(Self::Of, Self::Of)>;

    /// The first.
    fn lone(mut self) -> Option<Self::Item> {
        self.next()
    }
}

#[no_tls]
impl<I: Iterator> Pairs for I {
    type Of = I::Item;

    fn pair(mut self) -> Option<(I::Item, I::Item)> {
        Some((self.next()?, self.next()?))
    }
}
