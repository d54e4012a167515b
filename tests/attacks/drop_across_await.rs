//! refused: a `Local` cannot be made in marked code
//! A value of a type with an unmarked `Drop`, kept across `.await`.
//!
//! If it compiled, its drop would leave the task's `Rc` in a thread-local, wherever the task is dropped.

use no_tls::{Task, future::yield_now, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls] // harmless
struct Local(Rc<u32>);

#[no_tls] // harmless
impl Drop for Local {
    fn drop(&mut self) {
        keep(&self.0); // attack
    }
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let local = Local(Rc::new(1));
        yield_now().await;
        drop(local);
    })));
}
