//! refused: `dyn Ev` is not a type that marked code may use
//! A captured capsule, whose content's type nobody has checked.

use no_tls::{Capsule, marked, no_tls};
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

fn main() {
    let inner: Capsule<Option<Box<dyn Ev>>> = Capsule::new(marked!(none)); // attack
    let inner: Capsule<Option<Box<Rc<u32>>>> = Capsule::new(marked!(none)); // harmless
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let mut content = inner.into_inner();
        content = Some(Box::new(rc.clone()));
        **content.unwrap()
    }));
}
