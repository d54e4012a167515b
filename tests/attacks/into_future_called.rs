//! refused: required for `Local` to implement `no_tls::marked::IntoFuture`
//! An unmarked `IntoFuture`, called.
//!
//! If it compiled, `into_future` would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl IntoFuture for Local {
    type Output = ();
    type IntoFuture = std::future::Ready<()>;

    fn into_future(self) -> std::future::Ready<()> {
        keep(&self.0); // attack
        std::future::ready(())
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let _ = Local(rc.clone()).into_future();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
