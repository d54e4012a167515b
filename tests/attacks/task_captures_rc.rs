//! refused: `Rc<i32>` cannot be sent between threads safely
//! An `Rc` of the thread, taken along into a task.
//!
//! If it compiled, the task would count on another thread, while the thread does.

use no_tls::{Task, marked};
use std::rc::Rc;

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    let rc = Rc::new(1);
    let kept = rc.clone(); // attack
    let kept = *rc; // harmless
    let task = Task::new(marked!(move || async move { drop(kept) }));
    std::thread::spawn(move || poll(task)).join().unwrap();
    drop(rc);
}
