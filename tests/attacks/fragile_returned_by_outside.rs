//! refused: a value of type `Fragile<Rc<u32>>` cannot enter or leave marked code
//! A wrapper whose access panics on any other thread than its own, let in by `outside!`.
//!
//! If it compiled, it would lie in the capsule with an `Rc` that the thread has, too.

use no_tls::{Ambient, Capsule, marked, no_tls, outside};
use std::rc::Rc;

struct Fragile<T>(T, std::thread::ThreadId);

// SAFETY: the content is reached on its own thread only.
unsafe impl<T> Send for Fragile<T> {}

impl<T> Drop for Fragile<T> {
    fn drop(&mut self) {
        assert_eq!(self.1, std::thread::current().id());
    }
}

fn make() -> Fragile<Rc<u32>> {
    Fragile(Rc::new(1), std::thread::current().id())
}

#[no_tls]
fn run() {
    let _fragile = outside!(make()); // attack
    let _fragile = outside!(Ambient::new(make())); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| ()));
    capsule.with(marked!(|_: &mut ()| run()));
}
