//! refused: cannot enter or leave marked code
//! A captured `Marked`, whose result's type nobody has checked.

use no_tls::{Capsule, Marked, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Ev {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

#[no_tls]
fn none<T>() -> Option<T> {
    None
}

fn fix<F: FnOnce() -> Option<Box<dyn Ev>>>(marked: Marked<F>) -> Marked<F> { // attack
fn fix<F: FnOnce() -> Option<Box<Rc<u32>>>>(marked: Marked<F>) -> Marked<F> { // harmless
    marked
}

fn main() {
    let make = fix(marked!(none)); // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let mut content = Capsule::new(make).into_inner(); // attack
        let mut content = Capsule::new(marked!(none)).into_inner(); // harmless
        content = Some(Box::new(rc.clone()));
        **content.unwrap()
    }));
    let _ = fix::<fn() -> _>; // harmless
}
