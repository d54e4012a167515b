//! refused: not all trait items implemented, missing: `__no_tls0
//! An unmarked impl of a marked trait that has an `async fn`.
//!
//! If it compiled, marked code would await it.

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
trait Service {
    async fn call(&self);
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl Service for Local {
    async fn call(&self) {
        keep(&self.0); // attack
    }
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
    poll(Task::new(marked!(|| run(Local(Rc::new(1))))));
}
