//! refused: cannot enter or leave marked code
//! A trait of the user's in scope has a by-value method called `captured`: it is found before the check's own, and a `fn` pointer is captured.

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
    fn captured(self) {} // attack
} // attack

impl<T> Each for T {} // attack

fn main() {
    let f: fn(&Rc<u32>) = keep; // attack
    let f = 1; // harmless
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        (f)(rc); // attack
        let _ = (f, rc); // harmless
    }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
