//! refused: cannot enter or leave marked code
//! A handle that is `Send` leaves the capsule as `with`'s result; ambient code puts a `fn` pointer into what it shares with the capsule.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use std::sync::{Arc, Mutex};

#[no_tls]
fn harmless(_: &Rc<u32>) {}

#[no_tls]
struct Content {
    f: Arc<Mutex<fn(&Rc<u32>)>>,
    rc: Rc<u32>,
}

#[no_tls]
fn content() -> Content {
    Content { f: Arc::new(Mutex::new(harmless)), rc: Rc::new(1) }
}

#[no_tls]
fn run(content: &Content) {
    let f = *content.f.lock().unwrap();
    f(&content.rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(content));
    let f = capsule.with(marked!(|content: &mut Content| content.f.clone())); // attack
    *f.lock().unwrap() = keep; // attack
    capsule.with(marked!(|content: &mut Content| run(content)));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
