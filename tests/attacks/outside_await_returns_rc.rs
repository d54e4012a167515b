//! refused: cannot cross a capsule's wall
//! An `Rc` of the thread, given by an ambient future.
//!
//! If it compiled, the task would take it along to another thread.

use no_tls::{Task, marked, outside_await};
use std::rc::Rc;

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        outside_await!(std::future::ready(Rc::new(1))); // attack
        outside_await!(std::future::ready(1)); // harmless
    })));
}
