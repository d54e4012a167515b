//! refused: cannot enter or leave marked code
//! An ambient `fn` pointer that an ambient future puts into a variable of marked code.
//!
//! If it compiled, marked code would call it with its `Rc`.

use no_tls::{Task, marked, no_tls, outside_await};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
fn nothing(_: &Rc<u32>) {}

#[no_tls]
async fn run() {
    let mut f: fn(&Rc<u32>) = nothing;
    let mut n = 0;
    outside_await!(async { f = keep; n += 1; }); // attack
    outside_await!(async { n += 1; }); // harmless
    f(&Rc::new(n));
    f = nothing;
    let _ = (f, n);
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    keep(&Rc::new(0));
    poll(Task::new(marked!(run)));
}
