//! refused: a value of type `Wrapper` cannot enter or leave marked code
//! A wrapper that checks the thread at run time, kept in a task.
//!
//! If it compiled, the task would find its own thread's, and marked code its `Rc`.

use no_tls::{Ambient, Task, marked};
use std::rc::Rc;

struct Wrapper(Rc<u32>, std::thread::ThreadId);

// SAFETY: the content is reached on its own thread only.
unsafe impl Send for Wrapper {}

impl Wrapper {
    fn get(&self) -> u32 {
        assert_eq!(self.1, std::thread::current().id());
        *self.0
    }
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    let wrapper = Wrapper(Rc::new(1), std::thread::current().id());
    assert_eq!(wrapper.get(), 1);
    let wrapper = Ambient::new(wrapper); // harmless
    poll(Task::new(marked!(move || async move { drop(wrapper) })));
}
