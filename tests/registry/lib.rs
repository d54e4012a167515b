//! What a library lists.

#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unreachable_pub, rust_2018_idioms, unused_qualifications)]

use no_tls::{no_tls, outside, outside_await};
use std::fmt;

/// A generic type.
#[no_tls]
#[derive(Debug)]
pub struct Stack<T> {
    items: Vec<T>,
}

#[no_tls]
impl<T> Stack<T> {
    /// An associated function.
    pub fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// A method.
    pub fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// Not marked.
    #[no_tls(skip)]
    pub fn skipped(&self) {}

    /// Not there.
    #[cfg(any())]
    pub fn left_out(&self) {}
}

#[no_tls]
impl<T: fmt::Display> fmt::Display for Stack<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for item in &self.items {
            write!(f, "{item} ")?;
        }
        Ok(())
    }
}

/// A module, marked whole.
#[no_tls]
pub mod inline {
    use super::outside;

    /// A trait, with a method that has a body and one that has none.
    pub trait Named {
        /// Has none.
        fn name(&self) -> &str;

        /// Has one.
        fn shout(&self) -> String {
            self.name().to_uppercase()
        }
    }

    impl Named for super::Stack<&'static str> {
        fn name(&self) -> &str {
            self.items.last().copied().unwrap_or_default()
        }
    }

    /// Two functions for ambient and for marked code: one entry.
    pub fn largest<T: Ord + Copy>(items: &[T]) -> Option<T> {
        outside!(std::thread::yield_now());
        items.iter().copied().max()
    }

    /// Not marked.
    #[no_tls(skip)]
    pub fn skipped() {}
}

macro_rules! numbered {
    ($($name:ident)+) => { $(
        /// One of several.
        #[no_tls]
        pub fn $name() -> u32 {
            outside!(std::process::id(), reason = "the number is shown alone")
        }
    )+ };
}

numbered! {
    first
    second
}

/// Allowed by the binary.
pub fn foreign() -> u32 {
    5
}

/// Waits outside.
#[no_tls]
pub async fn waiting() -> u32 {
    outside_await!(std::future::ready(6), reason = "for what is ready")
}
