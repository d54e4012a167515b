//! refused: cannot be sent between threads safely
//! An `Rc` of a capsule, given by a task that is polled there, through `with`.
//!
//! If it compiled, the capsule would stay, and share it.

use no_tls::{Capsule, Task, marked};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

fn main() {
    let mut capsule = Capsule::new(marked!(|| Task::new(marked!(|| std::future::ready(Rc::new(1))))));
    let _ = capsule.with(marked!(|task: &mut Task<std::future::Ready<Rc<u32>>>| {
        let polled = Pin::new(task).poll(&mut Context::from_waker(Waker::noop()));
        polled // attack
        polled.is_ready() // harmless
    }));
}
