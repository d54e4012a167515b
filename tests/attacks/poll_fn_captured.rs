//! refused: cannot enter or leave marked code
//! The future of an ambient closure, captured.
//!
//! If it compiled, marked code would poll it.

use no_tls::{Task, marked};
use std::task::Poll;

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    let foreign = std::future::poll_fn(|_| { // attack
        Poll::Ready(std::thread::current().name().map_or(0, str::len)) // attack
    }); // attack
    let foreign = std::future::ready(1); // harmless
    poll(Task::new(marked!(move || async move { foreign.await })));
}
