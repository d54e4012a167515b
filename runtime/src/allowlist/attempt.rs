//! Which methods of iterators take a closure that may stop early?
//!
//! Std's own `Try` is unstable, so that no signature can name it: the trait here has an impl for each of std's.

use std::{ops::ControlFlow, task::Poll};

use crate::marked;

/// A result that says whether to go on.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say whether to go on",
    note = "the closure returns an `Option`, a `Result`, a `ControlFlow` or a `Poll` of a `Result`"
)]
pub trait Attempt: Sized {
    /// What it carries when it says to go on.
    type Output;
    #[doc(hidden)]
    fn from_output(output: Self::Output) -> Self;
    #[doc(hidden)]
    fn attempt(self) -> ControlFlow<Self, Self::Output>;
}

impl<T> Attempt for Option<T> {
    type Output = T;

    fn from_output(output: T) -> Self {
        Some(output)
    }

    fn attempt(self) -> ControlFlow<Self, T> {
        match self {
            Some(output) => ControlFlow::Continue(output),
            None => ControlFlow::Break(None),
        }
    }
}

impl<T, E> Attempt for Result<T, E> {
    type Output = T;

    fn from_output(output: T) -> Self {
        Ok(output)
    }

    fn attempt(self) -> ControlFlow<Self, T> {
        match self {
            Ok(output) => ControlFlow::Continue(output),
            Err(error) => ControlFlow::Break(Err(error)),
        }
    }
}

impl<B, C> Attempt for ControlFlow<B, C> {
    type Output = C;

    fn from_output(output: C) -> Self {
        ControlFlow::Continue(output)
    }

    fn attempt(self) -> ControlFlow<Self, C> {
        match self {
            ControlFlow::Continue(output) => ControlFlow::Continue(output),
            ControlFlow::Break(result) => ControlFlow::Break(ControlFlow::Break(result)),
        }
    }
}

impl<T, E> Attempt for Poll<Result<T, E>> {
    type Output = Poll<T>;

    fn from_output(output: Poll<T>) -> Self {
        output.map(Ok)
    }

    fn attempt(self) -> ControlFlow<Self, Poll<T>> {
        match self {
            Poll::Ready(Ok(output)) => ControlFlow::Continue(Poll::Ready(output)),
            Poll::Ready(Err(error)) => ControlFlow::Break(Poll::Ready(Err(error))),
            Poll::Pending => ControlFlow::Continue(Poll::Pending),
        }
    }
}

impl<T, E> Attempt for Poll<Option<Result<T, E>>> {
    type Output = Poll<Option<T>>;

    fn from_output(output: Poll<Option<T>>) -> Self {
        output.map(|output| output.map(Ok))
    }

    fn attempt(self) -> ControlFlow<Self, Poll<Option<T>>> {
        match self {
            Poll::Ready(Some(Ok(output))) => ControlFlow::Continue(Poll::Ready(Some(output))),
            Poll::Ready(Some(Err(error))) => ControlFlow::Break(Poll::Ready(Some(Err(error)))),
            Poll::Ready(None) => ControlFlow::Continue(Poll::Ready(None)),
            Poll::Pending => ControlFlow::Continue(Poll::Pending),
        }
    }
}

fn finish<R: Attempt>(flow: ControlFlow<R, R::Output>) -> R {
    match flow {
        ControlFlow::Continue(output) => R::from_output(output),
        ControlFlow::Break(stopped) => stopped,
    }
}

#[doc(hidden)]
#[allow(non_camel_case_types)]
pub trait __NoTls0_IteratorAttempt: Iterator {
    #[inline]
    #[track_caller]
    fn __no_tls0_try_fold<B, F, R>(&mut self, init: B, mut f: F) -> R
    where
        Self: Sized + marked::Iterator,
        F: FnMut(B, Self::Item) -> R,
        R: Attempt<Output = B>,
    {
        finish(self.try_fold(init, |folded, item| f(folded, item).attempt()))
    }

    #[inline]
    #[track_caller]
    fn __no_tls0_try_for_each<F, R>(&mut self, mut f: F) -> R
    where
        Self: Sized + marked::Iterator,
        F: FnMut(Self::Item) -> R,
        R: Attempt<Output = ()>,
    {
        finish(self.try_for_each(|item| f(item).attempt()))
    }
}

impl<I: Iterator + ?Sized> __NoTls0_IteratorAttempt for I {}

#[doc(hidden)]
#[allow(non_camel_case_types)]
pub trait __NoTls0_DoubleEndedIteratorAttempt: DoubleEndedIterator {
    #[inline]
    #[track_caller]
    fn __no_tls0_try_rfold<B, F, R>(&mut self, init: B, mut f: F) -> R
    where
        Self: Sized + marked::DoubleEndedIterator,
        F: FnMut(B, Self::Item) -> R,
        R: Attempt<Output = B>,
    {
        finish(self.try_rfold(init, |folded, item| f(folded, item).attempt()))
    }
}

impl<I: DoubleEndedIterator + ?Sized> __NoTls0_DoubleEndedIteratorAttempt for I {}

#[doc(hidden)]
pub mod __prelude {
    pub use super::{__NoTls0_DoubleEndedIteratorAttempt as _, __NoTls0_IteratorAttempt as _};
}
