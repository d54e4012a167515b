//! Which futures can marked code wait for?

use crate::marked;
use core::future::{Pending, PollFn, Ready};
use core::task::{Context, Poll};
use std::panic::AssertUnwindSafe;
use std::pin::Pin;

markers! {
    /// [`Future`](core::future::Future) is marked.
    "`{Self}` is not a marked future" awaited
    Future: core::future::Future; type __no_tls0type_Output;

    /// [`IntoFuture`](core::future::IntoFuture) is marked, and the future: `.await`.
    "`{Self}` cannot be awaited in marked code: its `Future` is not marked `#[no_tls]`" awaited
    IntoFuture: core::future::IntoFuture<IntoFuture: Future>; type __no_tls0type_Output, __no_tls0type_IntoFuture;
}

// SAFETY: std's blanket impl returns the future itself.
unsafe impl<F: Future> IntoFuture for F {}

// SAFETY: these poll what they refer to, which `Pin` reaches by `DerefMut`, or give a value; `poll_fn`'s closure is clean, by the invariant.
impls! {
    {F: marked::Future + Unpin + ?Sized} Future for &mut F, Box<F>;
    {P: marked::DerefMut<Target: marked::Future>} Future for Pin<P>;
    {F: marked::Future} Future for AssertUnwindSafe<F>;
    {T} Future for Ready<T>, Pending<T>;
    {T, F: FnMut(&mut Context<'_>) -> Poll<T>} Future for PollFn<F>;
}

structural! {
    // SAFETY: they hold a value, a closure, or nothing.
    (Type NoTls) { {T} Ready<T>, {T} Pending<T>, {F} PollFn<F> }
    (Clone Debug) { {T} Ready<T> }
    (Clone Debug) { {; T} Pending<T> }
    (Debug) { {; F} PollFn<F> }
}
