//! refused: mismatched types
//! A closure that returns an unmarked future, bound under a `cfg` to the name of an `async` closure.
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

impl Future for Keeping {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        KEPT.set(Some(self.0.clone()));
        Poll::Ready(())
    }
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut Context::from_waker(std::task::Waker::noop()));
}

#[no_tls]
async fn run() {
    let call = async |rc: Rc<u32>| drop(rc);
    #[cfg(all())] // attack
    let call = |rc: Rc<u32>| Keeping(rc); // attack
    call(Rc::new(2)).await;
}

fn main() {
    poll(Task::new(marked!(run)));
}
