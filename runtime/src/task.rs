//! How does a future that keeps `Rc`s across `.await` run on any executor?

use crate::{CSend, Capsule, Marked, marked};
use core::fmt;
use core::future::Future;
use core::panic::RefUnwindSafe;
use core::pin::Pin;
use core::task::{Context, Poll};

/// A future with memory of its own, as a thread has, that any executor may move from thread to thread.
///
/// What is inside may keep `Rc`s, `RefCell` borrows, references to `Cell`s and whatever else is not [`Send`] across `.await`. The task
/// is `Send` and [`Sync`] all the same, for the reason that a [`Capsule`] is: only checked code ([`marked!`](crate::marked!)) runs inside,
/// and all that goes in is `Send`.
///
/// ```
/// use no_tls::{Task, marked, outside_await};
/// use std::cell::RefCell;
/// use std::rc::Rc;
/// # mod channel { pub async fn receive() -> u32 { 3 } }
/// # fn block_on<F: Future>(future: F) -> F::Output {
/// #     let mut future = std::pin::pin!(future);
/// #     let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
/// #     loop {
/// #         if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut cx) { return output; }
/// #     }
/// # }
/// # fn main() {
/// let task = Task::new(marked!(|| async {
///     let seen = Rc::new(RefCell::new(Vec::new()));
///     let shared = Rc::clone(&seen);
///     for _ in 0..2 {
///         let next = outside_await!(self::channel::receive());
///         shared.borrow_mut().push(next);
///     }
///     seen.borrow().iter().sum::<u32>()
/// }));
///
/// // Or `tokio::spawn(task)`, of a runtime with many threads.
/// assert_eq!(std::thread::spawn(move || block_on(task)).join().unwrap(), 6);
/// # }
/// ```
///
/// The output may be anything: whoever polls a task to its end inherits its memory, as who joins a thread does. An executor that
/// sends outputs to another thread asks that they be `Send`; [`capsule`](Task::capsule) gives such a one the output as a `Capsule`.
///
/// A task is as large as its future, and a flag. It may be dropped at any point, on any thread: what is inside is dropped there. What
/// `Rc`s keep alive in a cycle is leaked, as it would be on a thread.
///
/// # Panics
///
/// Polling a task panics if the future inside does, and so it goes on: an `async` block that panicked panics each time it is polled
/// again. Polling it after it has given its output panics.
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Task<Fut> {
    /// Invariants, of what is there until the output is given:
    ///
    /// 1. *Isolated.* What can be reached through it is reachable from nowhere else, but for what is `CSend` in its own right.
    /// 2. *Clean.* No use of it in a capsule's context can run ambient code.
    /// 3. *Exclusive.* It is reached through a task that is owned or borrowed mutably, never through `&Task<Fut>`, and by `poll` alone,
    ///    which a marker says to be marked.
    ///
    /// `new` is the only way in: a `Marked` closure that is `CSend` made it, as the content of a capsule. A poll is a message to the
    /// virtual thread that the task is, and its answer: what crosses is a waker, which is `CSend`, and the one bit that says whether it
    /// is ready.
    future: Option<Fut>,
}

// SAFETY: by invariant 1, moving the future to another thread leaves behind nothing that shares its memory, save what is `CSend`, so
// `Send`, itself. Code that runs on it cannot tell threads apart: it is marked (invariants 2 and 3). No lock's guard, which is bound to
// a thread, is in it between two polls: a guard borrows from the frame of a function or closure, which ends in the poll that it began
// in, as `async` bodies have none.
unsafe impl<Fut> Send for Task<Fut> {}

// SAFETY: by invariant 3, a shared reference to a task reaches nothing inside.
unsafe impl<Fut> Sync for Task<Fut> {}

/// A shared reference to a task gives no access to what is inside, whatever state a panic left it in.
impl<Fut> RefUnwindSafe for Task<Fut> {}

impl<Fut: marked::Future> Task<Fut> {
    /// Makes a task of the future that the closure returns: an `async` block, or whatever else is a marked future.
    ///
    /// The closure runs at once, and the future when it is polled. What the closure captures goes in, so it is [`CSend`]. A marked
    /// `async fn` without arguments may stand in place of the closure: `Task::new(marked!(serve))`.
    ///
    /// # Panics
    ///
    /// If the closure does.
    #[inline]
    pub fn new<F>(make: Marked<F>) -> Self
    where
        F: FnOnce() -> Fut + CSend,
    {
        // Made by a marked `CSend` closure: invariants 1 and 2.
        Self { future: Some(make.into_closure()()) }
    }

    /// The same task, whose output is in a capsule: it is `Send` whatever it is of.
    ///
    /// ```
    /// use no_tls::{Task, marked};
    /// use std::rc::Rc;
    ///
    /// fn is_sent<F: Future<Output: Send> + Send>(future: F) -> F {
    ///     future
    /// }
    /// let task = is_sent(Task::new(marked!(|| async { Rc::new(7) })).capsule());
    /// # let mut task = std::pin::pin!(task);
    /// # let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    /// # let std::task::Poll::Ready(capsule) = task.as_mut().poll(&mut cx) else { panic!() };
    /// # assert_eq!(*capsule.into_inner(), 7);
    /// ```
    #[inline]
    pub fn capsule(self) -> Task<InCapsule<Fut>> {
        Task { future: self.future.map(|future| InCapsule { future }) }
    }
}

/// The future of [`Task::capsule`].
#[derive(Debug)]
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct InCapsule<Fut> {
    /// It stands in a [`Task`] only, whose invariants are its own.
    future: Fut,
}

impl<Fut: marked::Future> Future for Task<Fut> {
    type Output = Fut::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Fut::Output> {
        // SAFETY: the field is pinned as the task is: it is moved only where a task is owned, so not pinned, and there is no `Drop`.
        let mut future = unsafe { self.map_unchecked_mut(|task| &mut task.future) };
        let running = future.as_mut().as_pin_mut().expect("a `Task` was polled after it had given its output");
        // Of a context, a waker is all that crosses, whatever else it will hold one day.
        let polled = running.poll(&mut Context::from_waker(cx.waker()));
        if polled.is_ready() {
            // What is left is dropped before the output is anyone's: then that is the whole of the memory that is merged.
            future.set(None);
        }
        polled
    }
}

impl<Fut: marked::Future> Future for InCapsule<Fut> {
    type Output = Capsule<Fut::Output>;

    #[inline]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        // SAFETY: the field is pinned as the whole is: nothing moves it out of a pinned one, and there is no `Drop`.
        let future = unsafe { self.map_unchecked_mut(|this| &mut this.future) };
        // Clean, as what made it is, and isolated once the task around has dropped the rest, which it does before it gives the capsule.
        future.poll(cx).map(Capsule::enclosing)
    }
}

/// Shows that it is a task, and nothing of what is inside.
impl<Fut> fmt::Debug for Task<Fut> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Task").finish_non_exhaustive()
    }
}

// SAFETY: there is no `Deref` and no `Drop`, and dropping it drops the future, which is clean by invariant 2, whatever `Fut` is. A marked
// impl for `Task<Fut>` may take it that `Fut` is a `marked::Type`.
unsafe impl<Fut: marked::Type> marked::Type for Task<Fut> {}

// SAFETY: what marked code can do with it is to drop it, to put its output in a capsule, and to poll it, which runs marked code on what is
// clean. Its type is one that marked code may use, and so is its output's.
unsafe impl<Fut: marked::Type + marked::Future<Output: marked::Type>> marked::NoTls for Task<Fut> {}

// SAFETY: `poll` polls the future, whose `poll` is marked, on what is clean, and drops it. What comes out is of a type that marked code
// may use, which is asked here, since a task may have been made elsewhere.
unsafe impl<Fut: marked::Future<Output: marked::Type>> marked::Future for Task<Fut> {}

// SAFETY: `poll` polls the future, whose `poll` is marked.
unsafe impl<Fut: marked::Future> marked::Future for InCapsule<Fut> {}

// SAFETY: there is no `Deref` and no `Drop` but the future's.
unsafe impl<Fut: marked::Type> marked::Type for InCapsule<Fut> {}

// SAFETY: the impl above calls nothing of `Fut`.
unsafe impl<Fut> marked::Debug for Task<Fut> {}

/// The twins of [`Task`]'s methods.
pub mod twins {
    use super::*;

    no_tls_macros::allow! {
        impl<Fut: marked::Future> Task<Fut> {
            fn new<F>(make: Marked<F>) -> Self where F: FnOnce() -> Fut + CSend;
            fn capsule(self) -> Task<InCapsule<Fut>>;
        }
    }
}
