//! refused: a value of type `Context<'_>` cannot enter or leave marked code
//! The context that a task is polled with, in ambient code.
//!
//! If it compiled, whatever else a context comes to hold would leave with it.

use no_tls::{Task, marked, outside};
use std::task::Poll;

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| std::future::poll_fn(|cx| {
        outside!(cx.waker().wake_by_ref()); // attack
        cx.waker().wake_by_ref(); // harmless
        Poll::Ready(())
    }))));
}
