//! refused: cannot be sent between threads safely
//! A waker of what holds an `Rc`.
//!
//! If it compiled, the impl of `Wake` would leave it in a thread-local.

use no_tls::{Task, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Wake, Waker};

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Holder(Rc<u32>); // attack
struct Holder(u32); // harmless

impl Wake for Holder {
    fn wake(self: Arc<Self>) {
        keep(&self.0); // attack
        keep(&Rc::new(self.0)); // harmless
    }
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        Waker::from(Arc::new(Holder(Rc::new(1)))).wake(); // attack
        Waker::from(Arc::new(Holder(1))).wake(); // harmless
    })));
}
