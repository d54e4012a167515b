//! refused: a value of type `Wrapper` cannot enter or leave marked code
//! A wrapper that checks the thread at run time, captured.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

struct Wrapper(Rc<u32>, std::thread::ThreadId);

// SAFETY: the content is reached on its own thread only.
unsafe impl Send for Wrapper {}

impl Drop for Wrapper {
    fn drop(&mut self) {
        assert_eq!(self.1, std::thread::current().id());
    }
}

#[no_tls]
fn look(_: &Rc<u32>) {}

fn main() {
    let wrapper = Wrapper(Rc::new(1), std::thread::current().id()); // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let _ = &wrapper; // attack
        look(rc); // harmless
    }));
}
