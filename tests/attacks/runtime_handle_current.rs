//! refused: no associated item named `__no_tls0_current`
//! A runtime's handle, asked for in marked code.
//!
//! If it compiled, the capsule would find the runtime of the thread that it happens to be on.

use no_tls::{Ambient, Capsule, marked, no_tls, outside};
use std::cell::RefCell;
use std::rc::Rc;

/// As a runtime's handle is: what is spawned on it runs on its own threads, and who enters it is known by a thread-local.
#[derive(Clone)]
struct Handle(std::sync::mpsc::Sender<Box<dyn FnOnce() + Send>>);

thread_local! {
    static ENTERED: RefCell<Option<Handle>> = const { RefCell::new(None) };
}

impl Handle {
    fn spawn(&self, job: impl FnOnce() + Send + 'static) {
        self.0.send(Box::new(job)).unwrap();
    }

    fn current() -> Handle {
        ENTERED.with_borrow(|entered| entered.clone().unwrap())
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let _handle = Handle::current(); // attack
    let _handle = outside!(Ambient::new(Handle::current())); // harmless
}

fn main() {
    let (sender, jobs) = std::sync::mpsc::channel();
    ENTERED.set(Some(Handle(sender)));
    Handle::current().spawn(|| {});
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    drop(jobs);
}
