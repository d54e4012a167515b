//! refused: `Keeping` cannot be awaited in marked code
//! A closure that returns an unmarked future, bound to the name of an `async` closure.
//!
//! If it compiled, the future would leave the capsule's `Rc` in a thread-local.

use no_tls::{Task, marked, no_tls};
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
struct Keeping(Rc<u32>);

impl Future for Keeping { // attack
    type Output = (); // attack

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> { // attack
        KEPT.set(Some(self.0.clone())); // attack
        Poll::Ready(()) // attack
    } // attack
} // attack

#[no_tls] // harmless
impl Future for Keeping { // harmless
    type Output = (); // harmless

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> { // harmless
        Poll::Ready(()) // harmless
    } // harmless
} // harmless

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let call = async |rc: Rc<u32>| drop(rc);
        call(Rc::new(1)).await;
        let call = |rc: Rc<u32>| Keeping(rc);
        call(Rc::new(2)).await;
    })));
}
