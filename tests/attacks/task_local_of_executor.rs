//! refused: cannot enter or leave marked code
//! An executor's task-local, which is a thread-local while the task is polled.
//!
//! If it compiled, what the task leaves there would be found by who else asks on that thread.

use no_tls::{Task, marked};
use std::cell::RefCell;
use std::rc::Rc;

/// As an executor has it: known by the thread that polls.
struct TaskLocal(fn() -> &'static std::thread::LocalKey<RefCell<Option<Rc<u32>>>>);

impl TaskLocal {
    fn set(&self, rc: Rc<u32>) {
        (self.0)().set(Some(rc));
    }
}

static LOCAL: TaskLocal = TaskLocal(|| {
    thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) } }
    &KEPT
});

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    LOCAL.set(Rc::new(0));
    poll(Task::new(marked!(|| async {
        let rc = Rc::new(1);
        LOCAL.set(rc.clone()); // attack
        drop(rc);
    })));
}
