//! refused: an `async` closure's futures have no type that a bound could name
//! An `async` closure of marked code, given to a function that bounds it.
//!
//! If it compiled, what it gives could not be told from what another's gives.

use no_tls::{Task, marked, no_tls};
use std::rc::Rc;

#[no_tls]
async fn call<F: Fn(Rc<u32>) -> Fut, Fut: Future<Output = u32>>(f: F) -> u32 {
    f(Rc::new(1)).await
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        call(async |rc: Rc<u32>| *rc).await; // attack
        call(|rc: Rc<u32>| async move { *rc }).await; // harmless
    })));
}
