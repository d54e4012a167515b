//! refused: cannot enter or leave marked code
//! A constant that has the name of a type, both used in one body: the check of one takes the place of the other's.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

const KEEP: fn(&Rc<u32>) = keep; // attack

#[no_tls] // harmless
fn harmless(_: &Rc<u32>) {} // harmless

#[no_tls]
struct KEEP {}

#[no_tls]
impl KEEP {
    fn new() -> Self {
        Self {}
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let f = KEEP; // attack
    let f = harmless; // harmless
    f(rc);
    let _ = KEEP::new();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
