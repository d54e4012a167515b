//! refused: a lock's guard is bound to its OS thread, and stays in the frame that takes it
//! The guard of standard output's lock, held across `.await` in an `async fn`.
//!
//! If it compiled, the guard would be dropped on the thread that polls last, which need not be the one that locked.

use no_tls::{Task, future::yield_now, marked, no_tls};

#[no_tls]
async fn run() {
    let guard = std::io::stdout().lock(); // attack
    let guard = std::io::stdout(); // harmless
    yield_now().await;
    drop(guard);
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(run)));
}
