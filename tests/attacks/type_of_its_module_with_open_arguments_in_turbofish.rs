//! refused: `Unmarked`'s `Iterator` is not marked `#[no_tls]`
//! A type of the marked module around, with its arguments left open, in a turbofish.

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
mod inside {
    use std::rc::Rc;

    pub struct Foo<I: Iterator> {
        item: I::Item,
        iter: I,
    }

    pub struct Unmarked;

    pub fn run(rc: &Rc<u32>) -> u32 {
        let mut held = None;
        let foo = None::<Foo<_>>;
        if let Some(foo) = foo {
            let _: Unmarked = foo.iter;
            held = Some(foo.item);
        }
        held = held.or(Some(Box::new(rc.clone())));
        ***held.as_ref().unwrap()
    }
}

#[no_tls] // harmless
impl Iterator for inside::Unmarked {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| inside::run(rc)));
}
