//! refused: a value of type `Context<'_>` cannot enter or leave marked code
//! The context of a poll, taken along into another capsule.
//!
//! If it compiled, whatever else a context comes to hold would go in with it.

use no_tls::{Capsule, Task, marked};
use std::task::Poll;

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| std::future::poll_fn(|cx| {
        let waker = cx; // attack
        let waker = cx.waker().clone(); // harmless
        Capsule::new(marked!(move || drop(waker)));
        Poll::Ready(())
    }))));
}
