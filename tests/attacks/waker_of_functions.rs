//! refused: what a waker is made of is not checked
//! A waker that marked code makes of a pointer and a table of ambient functions.
//!
//! If it compiled, its functions would have the capsule's `Rc`.

use no_tls::{Task, marked};
use std::cell::RefCell;
use std::rc::Rc;
use std::task::{RawWaker, RawWakerVTable, Waker};

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn clone(pointer: *const ()) -> RawWaker {
    RawWaker::new(pointer, &TABLE)
}

fn keep(pointer: *const ()) {
    // SAFETY: none, for this is the attack.
    KEPT.set(Some(unsafe { Rc::from_raw(pointer.cast()) }));
}

static TABLE: RawWakerVTable = RawWakerVTable::new(clone, keep, keep, keep);

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let rc = Rc::new(1_u32);
        drop(unsafe { Waker::new(Rc::into_raw(rc).cast(), &TABLE) }); // attack
        drop((rc, Waker::noop().clone())); // harmless
    })));
}
