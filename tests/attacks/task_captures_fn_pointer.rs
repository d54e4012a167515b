//! refused: cannot enter or leave marked code
//! An ambient `fn` pointer, called in a task.
//!
//! If it compiled, it would leave the task's `Rc` in a thread-local.

use no_tls::{Task, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}
fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    let f: fn(&Rc<u32>) = keep;
    let name = "keep";
    poll(Task::new(marked!(move || async move {
        (f)(&Rc::new(1)); // attack
        drop(name);
    })));
    let _ = f;
}
