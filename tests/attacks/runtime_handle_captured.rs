//! refused: a value of type `(dyn FnOnce() + Send + 'static)` cannot enter or leave marked code
//! A runtime's handle, captured.
//!
//! If it compiled, a job with an ambient closure could be made, or found, in marked code.

use no_tls::{Capsule, marked};
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

fn main() {
    let (sender, jobs) = std::sync::mpsc::channel();
    ENTERED.set(Some(Handle(sender)));
    let handle = Handle::current();
    handle.spawn(|| {});
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    let sender = handle.0.clone();
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let _ = &sender; // attack
        drop(rc.clone()); // harmless
    }));
    drop((sender, jobs));
}
