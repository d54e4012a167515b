//! refused: Fn(&'a Rc<u32>) + Send
//! The sender of a channel whose receiver stays in the capsule.
//!
//! If it compiled, ambient code would send a closure, which marked code calls with the capsule's `Rc`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender};

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

type Call = Box<dyn Fn(&Rc<u32>) + Send>;

#[no_tls]
struct Content {
    rc: Rc<u32>,
    sender: Sender<Call>,
    calls: Receiver<Call>,
}

#[no_tls]
fn make() -> Content {
    let (sender, calls) = std::sync::mpsc::channel();
    Content { rc: Rc::new(1), sender, calls }
}

fn main() {
    let mut capsule = Capsule::new(marked!(make));
    let sender = capsule.with(marked!(|content: &mut Content| content.sender.clone())); // attack
    sender.send(Box::new(keep)).unwrap(); // attack
    capsule.with(marked!(|content: &mut Content| {
        if let Ok(call) = content.calls.try_recv() {
            call(&content.rc);
        }
    }));
}
