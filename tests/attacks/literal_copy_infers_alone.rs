//! refused: expected `Bytes<'_>`, found `Unm`
//! A literal below `&` in a `let` is checked on a copy in dead code, which infers its arguments by itself.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

pub trait Ev {
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
struct Unm;

impl Iterator for Unm { // attack
    type Item = Box<dyn Ev>; // attack

    fn next(&mut self) -> Option<Self::Item> { // attack
        None // attack
    } // attack
} // attack
#[no_tls] // harmless
impl Iterator for Unm { // harmless
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> { // harmless
        None // harmless
    } // harmless
} // harmless

#[no_tls]
struct Bytes<'a>(&'a u8);

#[no_tls]
impl Iterator for Bytes<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        None
    }
}

#[no_tls]
struct Foo<I: Iterator> {
    item: Option<I::Item>,
    it: Option<I>,
}

#[no_tls]
fn inner<'a>(rc: &Rc<u32>, _: &'a u8) -> u32
where
    Foo<Bytes<'a>>: no_tls::marked::Build, // attack
{
    let (foo, _) = (&mut Foo { item: None, it: None }, 1); // attack
    let (foo, _) = (&mut Foo { item: None, it: None::<Unm> }, 1); // harmless
    foo.it = Some(Unm);
    foo.item = Some(Box::new(rc.clone()));
    let inner = foo.item.as_ref().unwrap();
    ***inner
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    inner(rc, &1)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
