//! refused: a value of type `Fragile<Rc<{integer}>>` cannot enter or leave marked code
//! A wrapper whose access panics on any other thread than its own, captured.
//!
//! If it compiled, `get` would find its own thread, and the capsule would share the wrapper's `Rc` with it.

use no_tls::{Capsule, marked};
use std::rc::Rc;

struct Fragile<T>(T, std::thread::ThreadId);

// SAFETY: the content is reached on its own thread only.
unsafe impl<T> Send for Fragile<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for Fragile<T> {}

impl<T> Fragile<T> {
    fn get(&self) -> &T {
        assert_eq!(self.1, std::thread::current().id());
        &self.0
    }
}

fn main() {
    let fragile = Fragile(Rc::new(1), std::thread::current().id());
    let mut capsule = Capsule::new(marked!(|| Rc::new(2)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        *rc = fragile.get().clone(); // attack
        *rc = Rc::new(1); // harmless
    }));
    assert_eq!(**fragile.get(), 1);
}
