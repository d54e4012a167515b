//! Which items of `std::error` may marked code use?

use std::error::Error;

use super::refused::ForeignError;
use crate::marked;
use no_tls_macros::allow;

/// An error of whatever type, which can be asked what it is. It is no `dyn Error`, as whatever has std's trait would be coerced to one, by an impl
/// that nobody has marked, and that says what a type is where it is inferred.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Source<'a>(&'a (dyn Error + 'static));

impl<'a> Source<'a> {
    pub(super) fn of(error: Option<&'a (dyn Error + 'static)>) -> Option<Self> {
        error.map(Self)
    }

    pub(super) fn of_any_thread(error: Option<&'a (dyn Error + Send + Sync + 'static)>) -> Option<Self> {
        error.map(|error| Self(error))
    }

    fn is<T: Error + 'static>(&self) -> bool {
        self.0.is::<T>()
    }

    fn downcast_ref<T: Error + 'static>(&self) -> Option<&'a T> {
        self.0.downcast_ref()
    }
}

// SAFETY: a copy of a reference, which nothing can be reached through but an error that is of a `Type`, as it is named.
unsafe impl marked::Type for Source<'_> {}
// SAFETY: it is copied.
unsafe impl marked::Clone for Source<'_> {}

allow! {
    #[import]
    trait Error {
        #[through(Source::of)]
        fn source(&self) -> Option<Source<'_>>;
        fn description(&self) -> &str;
        #[refuse(ForeignError)]
        fn cause(&self) -> Option<&dyn Error>;
    }

    impl<'a> Source<'a> {
        fn is<T: Error + 'static>(&self) -> bool;
        fn downcast_ref<T: Error + 'static>(&self) -> Option<&'a T>;
    }

    impl dyn marked::Error, dyn marked::Error + Send, dyn marked::Error + Send + Sync {
        fn is<T: Error + 'static>(&self) -> bool;
        fn downcast_ref<T: Error + 'static>(&self) -> Option<&T>;
        fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T>;
        fn downcast<T: Error + 'static>(self: Box<Self>) -> Result<Box<T>, Box<Self>>;
    }
}
