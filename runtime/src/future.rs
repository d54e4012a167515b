//! Which combinators of futures may marked code use?
//!
//! Those of other crates are mostly macros, which marked code does not know, or ask a thread-local for a random number. These are few,
//! and marked themselves: in marked code each future that they are given is a marked one, and ambient code may give them any.
//!
//! A future of another crate is one for these as an `async` block: `async { outside_await!(sleep(second)) }`.

use crate::no_tls;
use core::future::{Future, poll_fn};
use core::pin::pin;
use core::task::Poll;

/// Runs two futures at once, and gives both outputs.
///
/// ```
/// use no_tls::{Task, future::join, marked};
/// use std::rc::Rc;
///
/// let task = Task::new(marked!(|| async {
///     let shared = Rc::new(20);
///     let (a, b) = join(async { *shared + 1 }, async { *shared * 2 }).await;
///     a + b
/// }));
/// # let mut task = std::pin::pin!(task);
/// # let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
/// # assert_eq!(task.as_mut().poll(&mut cx), std::task::Poll::Ready(61));
/// ```
#[no_tls]
pub async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut of_a, mut of_b) = (None, None);
    poll_fn(|cx| {
        if of_a.is_none()
            && let Poll::Ready(output) = a.as_mut().poll(cx)
        {
            of_a = Some(output);
        }
        if of_b.is_none()
            && let Poll::Ready(output) = b.as_mut().poll(cx)
        {
            of_b = Some(output);
        }
        match (of_a.take(), of_b.take()) {
            (Some(of_a), Some(of_b)) => Poll::Ready((of_a, of_b)),
            (a, b) => {
                (of_a, of_b) = (a, b);
                Poll::Pending
            }
        }
    })
    .await
}

/// Runs all futures at once, and gives their outputs in order.
///
/// Whenever one of them wakes the task, each that is not done is polled. So it is for some dozens; for more, spawn tasks.
///
/// ```
/// use no_tls::{Task, future::join_all, marked};
///
/// let task = Task::new(marked!(|| async { join_all((1..4).map(|n| async move { n * n })).await }));
/// # let mut task = std::pin::pin!(task);
/// # let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
/// # assert_eq!(task.as_mut().poll(&mut cx), std::task::Poll::Ready(vec![1, 4, 9]));
/// ```
#[no_tls]
pub async fn join_all<I, F>(futures: I) -> Vec<F::Output>
where
    I: IntoIterator<Item = F>,
    F: Future,
{
    let mut all: Vec<_> = futures.into_iter().map(|future| (Box::pin(future), None)).collect();
    poll_fn(|cx| {
        let mut is_done = true;
        for (future, output) in &mut all {
            if output.is_none() {
                match future.as_mut().poll(cx) {
                    Poll::Ready(ready) => *output = Some(ready),
                    Poll::Pending => is_done = false,
                }
            }
        }
        if is_done { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    all.into_iter().filter_map(|(_, output)| output).collect()
}

/// Runs two futures at once, gives the output of that which is ready first, and drops the other.
///
/// The first is asked first. Of outputs of two types, an `async` block makes one: `async { Event::Line(line.await) }`. What is to go
/// on later is given as `fut.as_mut()`, where `fut` comes of [`pin!`](core::pin::pin!).
///
/// ```
/// use no_tls::{Task, future::race, marked};
///
/// let task = Task::new(marked!(|| async { race(std::future::pending(), async { 7 }).await }));
/// # let mut task = std::pin::pin!(task);
/// # let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
/// # assert_eq!(task.as_mut().poll(&mut cx), std::task::Poll::Ready(7));
/// ```
#[no_tls]
pub async fn race<T, A, B>(a: A, b: B) -> T
where
    A: Future<Output = T>,
    B: Future<Output = T>,
{
    let (mut a, mut b) = (pin!(a), pin!(b));
    poll_fn(|cx| match a.as_mut().poll(cx) {
        Poll::Pending => b.as_mut().poll(cx),
        ready => ready,
    })
    .await
}

/// Gives the output of a future, or `None` if the timer is ready first.
///
/// ```
/// use no_tls::{Task, future::timeout, marked, outside_await};
/// # mod timer { pub async fn sleep(_: u32) {} }
/// # fn main() {
/// let task = Task::new(marked!(|| async {
///     let timer = async { outside_await!(self::timer::sleep(10)) };
///     timeout(std::future::pending::<u32>(), timer).await
/// }));
/// # let mut task = std::pin::pin!(task);
/// # let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
/// # assert_eq!(task.as_mut().poll(&mut cx), std::task::Poll::Ready(None));
/// # }
/// ```
#[no_tls]
pub async fn timeout<F: Future, T: Future>(future: F, timer: T) -> Option<F::Output> {
    let future = async { Some(future.await) };
    let timer = async {
        timer.await;
        None
    };
    race(future, timer).await
}

/// Lets other tasks run, once.
///
/// ```
/// use no_tls::{Task, future::yield_now, marked};
///
/// let task = Task::new(marked!(|| async { yield_now().await }));
/// # let mut task = std::pin::pin!(task);
/// # let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
/// # assert!(task.as_mut().poll(&mut cx).is_pending());
/// # assert!(task.as_mut().poll(&mut cx).is_ready());
/// ```
#[no_tls]
pub async fn yield_now() {
    let mut has_yielded = false;
    poll_fn(|cx| {
        if has_yielded {
            return Poll::Ready(());
        }
        has_yielded = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
