//! refused: `Waker`'s `From<Arc<Place>>` is not marked `#[no_tls]`
//! A waker that marked code makes of a place that it keeps, and that ambient code could put a function into.
//!
//! If it compiled, marked code would call it with its `Rc`.

use no_tls::{Task, marked, no_tls};
use std::sync::{Arc, Mutex};
use std::task::{Wake, Waker};

#[no_tls]
struct Place(Mutex<Option<Box<dyn Fn(&str) + Send>>>); // attack
struct Place(Mutex<Option<String>>); // harmless

impl Wake for Place {
    fn wake(self: Arc<Self>) {
        *self.0.lock().unwrap() = Some(Box::new(|_| drop(std::thread::current()))); // attack
        *self.0.lock().unwrap() = Some("woken".to_owned()); // harmless
    }
}

fn poll(future: impl Future) {
    let mut future = std::pin::pin!(future);
    let _ = future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
}

fn main() {
    poll(Task::new(marked!(|| async {
        let place = Arc::new(Place(Mutex::new(None)));
        Waker::from(place.clone()).wake();
        drop(place);
    })));
}
