//! refused: mismatched types
//! A variant that is an unmarked future, and that a `*` gives the name of an `async` closure.
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
#[allow(non_camel_case_types)]
enum Keeping {
    call(Rc<u32>),
}

impl Future for Keeping {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        let Self::call(rc) = &*self;
        KEPT.set(Some(rc.clone()));
        Poll::Ready(())
    }
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let call = async |rc: Rc<u32>| drop(rc);
        {
            use Keeping::*; // attack
            call(Rc::new(2)).await;
        }
    })));
}
