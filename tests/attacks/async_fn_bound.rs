//! refused: marked code does not know this bound
//! The future of an `async` closure that a marked function is given.
//!
//! If it compiled, marked code would await whatever the callable gives.

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
async fn call<F: AsyncFn(&Rc<u32>)>(f: F) { // attack
    f(&Rc::new(1)).await; // attack
} // attack
async fn call<F: Fn(&Rc<u32>) -> Fut, Fut: Future<Output = ()>>(f: F) { // harmless
    f(&Rc::new(1)).await; // harmless
} // harmless

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(call(async |rc: &Rc<u32>| keep(rc))); // attack
    poll(call(|rc: &Rc<u32>| std::future::ready(keep(rc)))); // harmless
    poll(Task::new(marked!(|| async {})));
}
