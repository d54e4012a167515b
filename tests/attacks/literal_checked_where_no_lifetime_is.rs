//! refused: `W<for<'a> fn(&'a u8)>`'s `Iterator` is not marked `#[no_tls]`
//! A literal below `&` in a `let` is checked in dead code, where rustc asks no lifetimes: so `W<for<'a> fn(&'a u8)>` passes for `W<fn(&'static u8)>`.

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

use std::marker::PhantomData;

#[no_tls]
struct W<T>(PhantomData<T>);

#[no_tls]
impl Iterator for W<fn(&'static u8)> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        None
    }
}

#[allow(coherence_leak_check)] // attack
impl Iterator for W<for<'a> fn(&'a u8)> { // attack
    type Item = Box<dyn Ev>; // attack

    fn next(&mut self) -> Option<Self::Item> { // attack
        None // attack
    } // attack
} // attack

#[no_tls]
struct Foo<I: Iterator> {
    item: Option<I::Item>,
    it: I,
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let foo = &mut Foo { item: None, it: W::<for<'a> fn(&'a u8)>(PhantomData) }; // attack
    let foo = &mut Foo { item: None, it: W::<fn(&'static u8)>(PhantomData) }; // harmless
    foo.item = Some(Box::new(rc.clone())); // attack
    foo.item = Some(1); // harmless
    let inner = foo.item.as_ref().unwrap();
    ***inner // attack
    let _ = (rc, &foo.it, inner); // harmless
    1 // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
