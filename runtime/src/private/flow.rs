//! What does `?` stand for?
//!
//! Input:  `e?`
//! Output: `match P::branch(e) { ControlFlow::Continue(v) => v, ControlFlow::Break(r) => return P::residual(r) }`

use crate::marked;
use core::convert::Infallible;
use core::ops::ControlFlow;
use core::task::Poll;

/// What `?` can be applied to: std's own trait is not stable, and its conversions are not strict.
#[diagnostic::on_unimplemented(
    message = "the `?` operator cannot be applied to a value of type `{Self}`",
    label = "`?` takes an `Option`, a `Result`, a `ControlFlow` or a `Poll`"
)]
pub trait Try {
    type Output;
    type Residual;

    fn branch(self) -> ControlFlow<Self::Residual, Self::Output>;
}

/// What `?` can return from.
#[diagnostic::on_unimplemented(
    message = "the `?` operator cannot return `{R}` from code whose result is `{Self}`",
    label = "`?` needs a result here that can carry what it found",
    note = "an `Option` passes through to an `Option`, and a `Result` to a `Result` whose error it becomes by `From`"
)]
pub trait FromResidual<R> {
    fn from_residual(residual: R) -> Self;
}

#[inline(always)]
pub fn branch<T: Try>(tried: T) -> ControlFlow<T::Residual, T::Output> {
    tried.branch()
}

#[inline(always)]
#[track_caller]
pub fn residual<R, F: FromResidual<R>>(residual: R) -> F {
    F::from_residual(residual)
}

impl<T> Try for Option<T> {
    type Output = T;
    type Residual = Option<Infallible>;

    #[inline(always)]
    fn branch(self) -> ControlFlow<Self::Residual, T> {
        match self {
            Some(value) => ControlFlow::Continue(value),
            None => ControlFlow::Break(None),
        }
    }
}

impl<T, E> Try for Result<T, E> {
    type Output = T;
    type Residual = Result<Infallible, E>;

    #[inline(always)]
    fn branch(self) -> ControlFlow<Self::Residual, T> {
        match self {
            Ok(value) => ControlFlow::Continue(value),
            Err(error) => ControlFlow::Break(Err(error)),
        }
    }
}

impl<B, C> Try for ControlFlow<B, C> {
    type Output = C;
    type Residual = ControlFlow<B, Infallible>;

    #[inline(always)]
    fn branch(self) -> ControlFlow<Self::Residual, C> {
        match self {
            ControlFlow::Continue(value) => ControlFlow::Continue(value),
            ControlFlow::Break(value) => ControlFlow::Break(ControlFlow::Break(value)),
        }
    }
}

impl<T, E> Try for Poll<Result<T, E>> {
    type Output = Poll<T>;
    type Residual = Result<Infallible, E>;

    #[inline(always)]
    fn branch(self) -> ControlFlow<Self::Residual, Poll<T>> {
        match self {
            Poll::Ready(Ok(value)) => ControlFlow::Continue(Poll::Ready(value)),
            Poll::Ready(Err(error)) => ControlFlow::Break(Err(error)),
            Poll::Pending => ControlFlow::Continue(Poll::Pending),
        }
    }
}

impl<T, E> Try for Poll<Option<Result<T, E>>> {
    type Output = Poll<Option<T>>;
    type Residual = Result<Infallible, E>;

    #[inline(always)]
    fn branch(self) -> ControlFlow<Self::Residual, Poll<Option<T>>> {
        match self {
            Poll::Ready(Some(Ok(value))) => ControlFlow::Continue(Poll::Ready(Some(value))),
            Poll::Ready(Some(Err(error))) => ControlFlow::Break(Err(error)),
            Poll::Ready(None) => ControlFlow::Continue(Poll::Ready(None)),
            Poll::Pending => ControlFlow::Continue(Poll::Pending),
        }
    }
}

impl<T> FromResidual<Option<Infallible>> for Option<T> {
    #[inline(always)]
    fn from_residual(_: Option<Infallible>) -> Self {
        None
    }
}

impl<T, E, F: marked::From<E>> FromResidual<Result<Infallible, E>> for Result<T, F> {
    #[inline(always)]
    #[track_caller]
    fn from_residual(Err(error): Result<Infallible, E>) -> Self {
        Err(F::from(error))
    }
}

impl<B, C> FromResidual<ControlFlow<B, Infallible>> for ControlFlow<B, C> {
    #[inline(always)]
    fn from_residual(ControlFlow::Break(value): ControlFlow<B, Infallible>) -> Self {
        ControlFlow::Break(value)
    }
}

impl<T, E, F: marked::From<E>> FromResidual<Result<Infallible, E>> for Poll<Result<T, F>> {
    #[inline(always)]
    #[track_caller]
    fn from_residual(Err(error): Result<Infallible, E>) -> Self {
        Poll::Ready(Err(F::from(error)))
    }
}

impl<T, E, F: marked::From<E>> FromResidual<Result<Infallible, E>> for Poll<Option<Result<T, F>>> {
    #[inline(always)]
    #[track_caller]
    fn from_residual(Err(error): Result<Infallible, E>) -> Self {
        Poll::Ready(Some(Err(F::from(error))))
    }
}
