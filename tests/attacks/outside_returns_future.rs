//! refused: cannot enter or leave marked code
//! A future of ambient code, returned by `outside!` to be awaited.
//!
//! If it compiled, marked code would run it with what it gives to it.

use no_tls::{Task, marked, outside, outside_await};

async fn foreign() -> usize {
    std::thread::current().name().map_or(0, str::len)
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let _ = outside!(self::foreign()).await; // attack
        let _ = outside_await!(self::foreign()); // harmless
        let _ = outside!(1); // harmless
    })));
}
