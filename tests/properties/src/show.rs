//! What is a value, as text?
//!
//! Of the three traits, method resolution takes the first that the value's type has: `(&&&Shown::new(value)).show()`.

use std::any::type_name;
use std::cell::Cell;
use std::fmt::Debug;

/// A value that is shown.
pub struct Shown<T>(Cell<Option<T>>);

impl<T> Shown<T> {
    /// Holds the value.
    pub fn new(value: T) -> Self {
        Self(Cell::new(Some(value)))
    }

    fn take(&self) -> T {
        self.0.take().expect("it is shown once")
    }
}

/// An iterator may have no end.
const ITEMS: usize = 64;

/// Shows an iterator's items.
pub trait OfIterator {
    /// The first items.
    fn show(&self) -> String;
}

impl<I: Iterator<Item: Debug>> OfIterator for &&Shown<I> {
    fn show(&self) -> String {
        format!("{:?}", self.take().take(ITEMS).collect::<Vec<_>>())
    }
}

/// Shows what can be shown.
pub trait OfDebug {
    /// As `{:?}` does.
    fn show(&self) -> String;
}

impl<T: Debug> OfDebug for &Shown<T> {
    fn show(&self) -> String {
        format!("{:?}", self.take())
    }
}

/// Shows what cannot be shown.
pub trait OfAnything {
    /// The type's name.
    fn show(&self) -> String;
}

impl<T> OfAnything for Shown<T> {
    fn show(&self) -> String {
        type_name::<T>().to_owned()
    }
}
