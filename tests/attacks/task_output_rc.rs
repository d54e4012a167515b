//! refused: cannot be sent between threads safely
//! An output that is an `Rc`, sent by who polls to another thread.
//!
//! If it compiled without a capsule, it could leave others of the task's behind.

use no_tls::{Task, marked};
use std::rc::Rc;

fn run<F: Future + Send + 'static>(future: F)
where
    F::Output: Send,
{
    std::thread::spawn(|| {
        let mut future = std::pin::pin!(future);
        future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop())).is_ready()
    });
}

fn main() {
    let task = Task::new(marked!(|| async { Rc::new(1) }));
    run(task); // attack
    run(task.capsule()); // harmless
}
