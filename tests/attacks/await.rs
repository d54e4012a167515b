//! refused: `async` blocks are not supported in marked code yet
//! An `Rc` that is kept across `.await`.
//!
//! If it compiled, the future could move to another thread with it, while what is awaited runs ambient code.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

async fn keep_later(rc: Rc<u32>) {
    keep(&rc);
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let _future = async { keep_later(rc.clone()).await }; // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
