//! refused: the macro `nothing!` is not known
//! A macro of the user's called `compile_error`, in a crate called `core`, swallows the macro's errors; what is refused is left as it was written.

extern crate self as core; // attack

#[macro_export] // attack
macro_rules! compile_error { // attack
    ($($tokens:tt)*) => {}; // attack
} // attack

#[macro_export] // attack
macro_rules! nothing { // attack
    () => {}; // attack
} // attack

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    core::nothing!(); // attack
    keep(rc); // attack
    let _ = rc; // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
