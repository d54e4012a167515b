//! refused: cannot be sent between threads safely
//! An `Rc` that an ambient future takes along.
//!
//! If it compiled, it would be left in a thread-local.

use no_tls::{Task, marked, outside_await};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

async fn keep_later(rc: &Rc<u32>) {
    keep(rc);
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let rc = Rc::new(1);
        outside_await!(self::keep_later(&rc)); // attack
        outside_await!(async { self::keep(&Rc::new(1)) }); // harmless
        drop(rc);
    })));
}
