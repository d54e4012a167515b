//! refused: a lock's guard is bound to its OS thread, and stays in the frame that takes it
//! A lock guard, got by the method's path, held across `.await`.
//!
//! If it compiled, the guard would be dropped on the thread that polls last, which need not be the one that locked.

use no_tls::{Task, future::yield_now, marked};
use std::sync::Mutex;

static MUTEX: Mutex<u32> = Mutex::new(1);

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let guard = Mutex::lock(&MUTEX); // attack
        let guard = Mutex::is_poisoned(&MUTEX); // harmless
        yield_now().await;
        drop(guard);
    })));
}
