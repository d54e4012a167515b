//! refused: a lock's guard is bound to its OS thread, and stays in the frame that takes it
//! A guard that `try_read` gives through an `Arc`, held across `.await`.
//!
//! If it compiled, the guard would be dropped on the thread that polls last, which need not be the one that locked.

use no_tls::{Task, future::yield_now, marked, no_tls};
use std::sync::{Arc, RwLock};

#[no_tls]
async fn run(lock: Arc<RwLock<u32>>) {
    let guard = lock.try_read(); // attack
    let guard = (|| lock.try_read().is_ok())(); // harmless
    yield_now().await;
    drop(guard);
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| run(Arc::default()))));
}
