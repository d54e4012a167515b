//! refused: a value of type `std::thread::JoinHandle<
//! A boxed ambient closure, the result of a thread that is joined in marked code.
//!
//! If it compiled, marked code would call it with the capsule's `Rc`.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

type Call = Box<dyn Fn(&Rc<u32>) + Send>;

fn main() {
    let thread = std::thread::spawn(|| -> Call { Box::new(keep) });
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        if let Ok(call) = thread.join() { // attack
            call(rc); // attack
        } // attack
        drop(rc.clone()); // harmless
    }));
    thread.join().unwrap()(&Rc::new(2)); // harmless
}
