//! refused: cannot enter or leave marked code
//! The same in a marked function: a trait with a by-value method called `constant` takes the place of the check of a constant.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Each: Sized { // attack
    fn constant(self) {} // attack
} // attack

impl<T> Each for T {} // attack

const KEEP: fn(&Rc<u32>) = keep; // attack

#[no_tls] // harmless
fn harmless(_: &Rc<u32>) {} // harmless

#[no_tls]
fn run(rc: &Rc<u32>) {
    let f = KEEP; // attack
    let f = harmless; // harmless
    f(rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
