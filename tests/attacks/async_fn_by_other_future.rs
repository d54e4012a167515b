//! refused: `Local` is not a marked future
//! An unmarked future that a marked impl gives in place of an `async fn`'s.
//!
//! If it compiled, marked code would await it as if it were the `async fn`'s own.

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
trait Service {
    async fn call(&self);
}

#[no_tls]
struct Local(Rc<u32>);

impl Future for Local {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        keep(&self.0);
        Poll::Ready(())
    }
}

#[no_tls]
impl Service for Local {
    fn call(&self) -> Local { // attack
        Local(self.0.clone()) // attack
    } // attack
    async fn call(&self) {} // harmless
}

#[no_tls]
async fn run<S: Service>(service: S) {
    service.call().await;
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Local(Rc::new(0)));
    poll(Task::new(marked!(|| run(Local(Rc::new(1))))));
}
