//! refused: temporary value dropped while borrowed
//! A lock guard that a closure gives to the `async` block around.
//!
//! If it compiled, the guard would be dropped on the thread that polls last, which need not be the one that locked.

use no_tls::{Task, future::yield_now, marked};

static MUTEX: std::sync::Mutex<u32> = std::sync::Mutex::new(1);

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let mut kept = Vec::new();
        let mut take = || kept.push(MUTEX.lock().unwrap()); // attack
        let mut take = || kept.push(*MUTEX.lock().unwrap()); // harmless
        take();
        yield_now().await;
        drop(kept);
    })));
}
