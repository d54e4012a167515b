//! refused: is not a marked future
//! An unmarked `Future`, polled by hand, by the path of `poll`.
//!
//! If it compiled, `poll` would leave the capsule's `Rc` in a thread-local.

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

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl Future for Local {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        keep(&self.0); // attack
        Poll::Ready(())
    }
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| {
        let mut local = Local(Rc::new(1));
        std::future::poll_fn(move |cx| Future::poll(Pin::new(&mut local), cx))
    })));
}
