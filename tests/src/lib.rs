//! What no-tls promises, tried from outside: the tests are in `tests/`.

use no_tls::no_tls;

/// What implies another trait with a type, and is for other crates to implement.
#[no_tls(not_dyn)]
pub trait Tally<T>: Iterator {
    type Sum: Clone;

    fn tally(&mut self, of: T) -> Self::Sum;
}

/// The same, for whatever has that trait.
#[no_tls(not_dyn)]
pub trait Pairs: Iterator + Sized {
    type Of;

    fn pair(self) -> Option<(Self::Of, Self::Of)>;

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
