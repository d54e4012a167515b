//! refused: cannot find module or crate `keep` in this scope
//! An unmarked function, called in an `async` block of marked code.
//!
//! If it compiled, it would leave the capsule's `Rc` in a thread-local.

use no_tls::{Task, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
async fn run(rc: Rc<u32>) {
    let kept = rc.clone();
    async move { keep(&kept) }.await; // attack
    async move { drop(kept) }.await; // harmless
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| run(Rc::new(1)))));
}
