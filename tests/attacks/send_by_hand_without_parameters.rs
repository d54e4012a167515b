//! refused: is `Send` or `Sync` by an impl by hand, and what it holds is not
//! The same of a type without parameters, which lists nothing.

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

#[no_tls]
pub struct Fragile {
    of: u64,
    value: ManuallyDrop<Rc<i32>>,
}

// SAFETY: the value is reached on its own thread only.
unsafe impl Send for Fragile {}

#[no_tls]
impl Fragile {
    pub fn new(value: Rc<i32>) -> Self {
        Self { of: THREAD.get(), value: ManuallyDrop::new(value) }
    }

    pub fn get(&self) -> &Rc<i32> {
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
