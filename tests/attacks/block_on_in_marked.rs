//! refused: cannot find module or crate `block_on` in this scope
//! An executor's `block_on`, called in marked code.
//!
//! If it compiled, the future would run as ambient code does, with a capsule's `Rc`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        keep(&Rc::new(0));
        if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return output;
        }
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    block_on(async { drop(rc.clone()) }); // attack
    drop(async { drop(rc.clone()) }); // harmless
}

fn main() {
    block_on(async {});
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
