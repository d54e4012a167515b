//! refused: expected `Vec<&mut Rc<u32>>`, found `()`
//! A macro that is named like std's: std's is run.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

macro_rules! vec { // attack
    ($rc:expr) => { // attack
        keep($rc) // attack
    }; // attack
} // attack

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let () = vec![rc]; // attack
        let _: Vec<&mut Rc<u32>> = vec![rc]; // harmless
    }));
}
