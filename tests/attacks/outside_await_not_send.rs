//! refused: future cannot be sent between threads safely
//! A foreign future that is not `Send`, since it keeps an `Rc` of its thread.
//!
//! If it compiled, the `Rc` would move with the task, away from what shares it.

use no_tls::{Task, marked, outside_await};
use std::rc::Rc;

async fn foreign(number: u32) -> u32 {
    let rc = Rc::new(number); // attack
    let rc = number; // harmless
    std::future::ready(()).await;
    rc.clone().to_string().len() as u32
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async { outside_await!(self::foreign(1)) })));
}
