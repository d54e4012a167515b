//! refused: cannot enter or leave marked code
//! A panic carries a `Sender` out of a capsule that lives on; ambient code sends it a `fn` pointer.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};

#[no_tls]
struct Content {
    sender: Option<Sender<fn(&Rc<u32>)>>,
    receiver: Receiver<fn(&Rc<u32>)>,
    rc: Rc<u32>,
}

#[no_tls]
fn content() -> Content {
    let (sender, receiver) = std::sync::mpsc::channel();
    Content { sender: Some(sender), receiver, rc: Rc::new(1) }
}

#[no_tls]
fn give(content: &mut Content) {
    std::panic::panic_any(content.sender.take().unwrap()) // attack
}

#[no_tls]
fn run(content: &mut Content) {
    if let Ok(f) = content.receiver.try_recv() {
        f(&content.rc);
    }
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let _ = channel::<u8>;
    let mut capsule = Capsule::new(marked!(content));
    let payload = catch_unwind(AssertUnwindSafe(|| {
        capsule.with(marked!(|content: &mut Content| give(content)));
    }));
    if let Err(payload) = payload {
        payload.downcast::<Sender<fn(&Rc<u32>)>>().unwrap().send(keep).unwrap();
    }
    capsule.with(marked!(|content: &mut Content| run(content)));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
}
