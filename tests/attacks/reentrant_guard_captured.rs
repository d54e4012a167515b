//! refused: a value of type `Guard<'_>` cannot enter or leave marked code
//! The guard of a re-entrant lock of another crate, captured.
//!
//! If it compiled, the lock would take the capsule for its own thread, and give out its `Rc` a second time.

use no_tls::{Capsule, marked};
use std::rc::Rc;

/// As `parking_lot`'s `ReentrantMutexGuard` with `send_guard` is.
struct Guard<'a>(&'a Rc<u32>, std::thread::ThreadId);

// SAFETY: the content is reached by the lock's owner only.
unsafe impl Send for Guard<'_> {}
// SAFETY: as above.
unsafe impl Sync for Guard<'_> {}

impl std::ops::Deref for Guard<'_> {
    type Target = Rc<u32>;

    fn deref(&self) -> &Rc<u32> {
        assert_eq!(self.1, std::thread::current().id());
        self.0
    }
}

fn main() {
    let locked = Rc::new(1);
    let guard = Guard(&locked, std::thread::current().id());
    let mut capsule = Capsule::new(marked!(|| Rc::new(2)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        *rc = (*guard).clone(); // attack
        *rc = Rc::new(1); // harmless
    }));
    assert_eq!(**guard, 1);
}
