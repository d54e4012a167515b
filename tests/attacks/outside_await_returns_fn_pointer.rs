//! refused: cannot enter or leave marked code
//! An ambient `fn` pointer, given by an ambient future.
//!
//! If it compiled, marked code would call it with its `Rc`.

use no_tls::{Task, marked, outside_await};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

async fn pointer() -> fn(&Rc<u32>) { // attack
    keep // attack
} // attack
async fn pointer() -> Rcs { // harmless
    Rcs(keep) // harmless
} // harmless
struct Rcs(fn(&Rc<u32>)); // harmless

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        outside_await!(self::pointer())(&Rc::new(1)); // attack
        drop(outside_await!(async { no_tls::Ambient::new(self::pointer().await) })); // harmless
    })));
    let _ = Rcs(|_| {}).0; // harmless
}
