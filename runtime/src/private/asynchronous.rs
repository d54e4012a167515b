//! What does an `async` block of marked code become, and what an `async fn`'s future?
//!
//! Input:  `async { body }`
//! Output: `P::Async::new(async { rewritten body })`

use crate::marked;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};

/// A future that rustc made of a rewritten body: an `async` block's, or an `async fn`'s.
///
/// Like a closure it is never `NoTls`: what it captured, or keeps across `.await`, may be anything. Unlike a closure it has a marker,
/// since a user's type may be a future, too, and an unmarked one.
#[must_use = "futures do nothing unless you `.await` or poll them"]
#[repr(transparent)]
pub struct Async<F> {
    /// Invariant: *checked.* Its body was rewritten. So polling it, if what it captured is clean, runs marked code only.
    future: F,
}

impl<F: Future> Async<F> {
    /// Takes the word of an expansion for the invariant.
    #[inline(always)]
    pub const fn new(future: F) -> Self {
        Self { future }
    }
}

impl<F: Future> Future for Async<F> {
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        // SAFETY: the field is pinned as the whole is: it is moved out nowhere, there is no `Drop`, and no packing.
        unsafe { self.map_unchecked_mut(|this| &mut this.future) }.poll(cx)
    }
}

// SAFETY: by its invariant, `poll` runs marked code only, if the future is clean, and a capsule's context has no other. What it
// awaits has a marker itself; what it gives is a value of marked code.
unsafe impl<F: Future> marked::Future for Async<F> {}

// SAFETY: there is no `Deref` and no `Drop`. Dropping a clean one drops what it captured and what it keeps across an `.await`: variables
// of marked code, whose drop is marked. A marked impl for what holds one may take it that the output is a `marked::Type`.
unsafe impl<F: Future<Output: marked::Type>> marked::Type for Async<F> {}
