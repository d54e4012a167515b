//! refused: conflicting implementations of trait `AskByTheNameOfStd<(PhantomData<__AnyType>,)>` for type `__AnyType`
//! The same, by an option.

use no_tls::{Capsule, marked, no_tls};
use no_tls::marked::Into as Becomes; // attack
use std::convert::Into as Same; // attack
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
struct Foo<I: Iterator> {
    item: I::Item,
    iter: I,
}

#[no_tls]
struct Unmarked;

#[no_tls] // harmless
impl Iterator for Unmarked {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls]
trait Make: Sized {
    fn make() -> Option<Self> {
        None
    }
}

#[no_tls(bounds(Same = Becomes))] // attack
impl<T: Same<T>> Make for T {} // attack
#[no_tls] // harmless
impl<T> Make for T {} // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut held = None;
    let foo = Foo::make();
    if let Some(foo) = foo {
        let _: Unmarked = foo.iter;
        held = Some(foo.item);
    }
    held = held.or(Some(Box::new(rc.clone())));
    ***held.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
