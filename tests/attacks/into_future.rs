//! refused: cannot be awaited in marked code
//! An unmarked `IntoFuture` that `.await` calls.
//!
//! If it compiled, `.await` would leave the capsule's `Rc` in a thread-local.

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
struct Local(Rc<u32>);

#[no_tls] // harmless
impl IntoFuture for Local {
    type Output = ();
    type IntoFuture = std::future::Ready<()>;

    fn into_future(self) -> std::future::Ready<()> {
        keep(&self.0); // attack
        std::future::ready(())
    }
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async { Local(Rc::new(1)).await })));
}
