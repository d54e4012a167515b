//! reported: <u32 as core::fmt::Display>::fmt
//! A number that its thread still reads, though the capsule moved on: in a function that std brings compiled.

use no_tls::{Capsule, assume_no_tls, marked, no_tls};
use std::cell::Cell;
use std::rc::Rc;

thread_local! {
    static KEPT: Cell<Option<*const u32>> = const { Cell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(Rc::as_ptr(rc)));
}

#[no_tls]
fn look(_: &Rc<u32>) {}

#[no_tls]
fn count(rc: &mut Rc<u32>) {
    if let Some(number) = Rc::get_mut(rc) {
        *number += 1;
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        unsafe { assume_no_tls!(keep(rc)) }; // attack
        look(rc); // harmless
    }));
    let other = std::thread::spawn(move || {
        capsule.with(marked!(count));
        capsule
    });
    if let Some(number) = KEPT.get() {
        drop(format!("{}", unsafe { &*number }));
    }
    other.join().unwrap();
}
