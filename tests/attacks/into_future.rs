//! refused: `async` blocks are not supported in marked code yet
//! An unmarked `IntoFuture` that `.await` calls.
//!
//! If it compiled, `.await` would leave the capsule's `Rc` in a thread-local.

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

impl IntoFuture for Local {
    type Output = ();
    type IntoFuture = std::future::Ready<()>;

    fn into_future(self) -> std::future::Ready<()> {
        keep(&self.0);
        std::future::ready(())
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let local = Local(rc.clone());
    let _future = async move { local.await }; // attack
    let _ = local.0; // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
