//! refused: `Rc<{integer}>` cannot be sent between threads safely
//! A type that is `Send` by hand, as it opens on its own thread only, which it knows by a `capsule_local!`.

use no_tls::{Capsule, capsule_local, marked, no_tls};
use std::mem::ManuallyDrop;
use std::rc::Rc; // attack
use std::sync::Arc as Rc; // harmless
use std::sync::atomic::{AtomicU64, Ordering};

static NEXT: AtomicU64 = AtomicU64::new(0);

capsule_local! {
    /// Another on each OS thread.
    static THREAD: u64 = NEXT.fetch_add(1, Ordering::Relaxed);
}

#[no_tls(Send)]
pub struct Fragile<T> {
    of: u64,
    value: ManuallyDrop<T>,
}

// SAFETY: the value is reached on its own thread only.
#[no_tls]
unsafe impl<T> Send for Fragile<T> {}

#[no_tls]
impl<T> Fragile<T> {
    pub fn new(value: T) -> Self {
        Self { of: THREAD.get(), value: ManuallyDrop::new(value) }
    }

    pub fn get(&self) -> &T {
        assert!(self.of == THREAD.get());
        &self.value
    }
}

fn main() {
    let rc = Rc::new(1);
    let held = Fragile::new(rc.clone());
    let mut capsule = Capsule::new(marked!(move || held.get().clone()));
    std::thread::spawn(move || capsule.with(marked!(|rc: &mut Rc<i32>| **rc)));
    drop(rc);
}
