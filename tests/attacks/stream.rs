//! refused: no method named `__no_tls0_poll_next` found
//! The items of a stream, which an unmarked trait of the user's gives.
//!
//! If it compiled, `poll_next` would leave the task's `Rc` in a thread-local.

use no_tls::{Task, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
use std::pin::Pin;
use std::task::{Context, Poll};

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls] // harmless
trait Stream {
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<u32>>;
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl Stream for Local {
    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u32>> {
        keep(&self.0); // attack
        Poll::Ready(None)
    }
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let mut stream = Local(Rc::new(1));
        std::future::poll_fn(|cx| Pin::new(&mut stream).poll_next(cx)).await
    })));
}
