//! refused: cannot find module or crate `keep_later` in this scope
//! An unmarked `async fn`, awaited in marked code.
//!
//! If it compiled, it would leave the capsule's `Rc` in a thread-local.

use no_tls::{Task, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

async fn keep_later(rc: Rc<u32>) {
    keep(&rc);
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let rc = Rc::new(1);
        keep_later(rc.clone()).await; // attack
        drop(rc);
    })));
}
