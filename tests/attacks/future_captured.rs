//! refused: cannot enter or leave marked code
//! A future of ambient code, captured by a marked closure.
//!
//! If it compiled, the task would run it with what else the task has.

use no_tls::{Task, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}
fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    let (sender, receiver) = std::sync::mpsc::channel::<u32>();
    let foreign = async move { keep(&Rc::new(receiver.recv().unwrap_or(0))) }; // attack
    let foreign = receiver; // harmless
    poll(Task::new(marked!(move || async move {
        drop(sender);
        foreign.await; // attack
        let _ = foreign.recv(); // harmless
    })));
}
