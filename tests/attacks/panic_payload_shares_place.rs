//! refused: Fn(&'a Rc<u32>) + Send
//! A place that the content shares with a panic's payload, into which ambient code puts a closure.
//!
//! If it compiled, marked code would find it there, and call it with the capsule's `Rc`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

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
    slot: Arc<Mutex<Option<Call>>>,
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Content { rc: Rc::new(1), slot: Arc::new(Mutex::new(None)) }));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        capsule.with(marked!(|content: &mut Content| {
            if content.slot.lock().unwrap().is_none() {
                std::panic::panic_any(content.slot.clone()); // attack
                panic!("{}", content.rc); // harmless
            }
        }));
    }));
    if let Ok(slot) = panicked.unwrap_err().downcast::<Arc<Mutex<Option<Call>>>>() {
        *slot.lock().unwrap() = Some(Box::new(keep));
    }
    capsule.with(marked!(|content: &mut Content| {
        let taken = content.slot.lock().unwrap().take();
        if let Some(call) = taken {
            call(&content.rc);
        }
    }));
}
