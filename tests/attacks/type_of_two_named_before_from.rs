//! refused: `Iterator` is not marked
//! The same of a type with two parameters.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
pub fn keep(rc: &Rc<u32>) -> u32 { KEPT.set(Some(rc.clone())); 1 }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
impl Iterator for m::Unm { type Item = Box<dyn Ev>; fn next(&mut self) -> Option<Self::Item> { None } } // attack
#[no_tls] // harmless
impl Iterator for m::Unm { type Item = Box<Rc<u32>>; fn next(&mut self) -> Option<Self::Item> { None } } // harmless
#[no_tls] mod m { use std::rc::Rc;
 pub struct Foo<I: Iterator, F> { pub item: I::Item, pub it: I, pub f: F }
 pub struct Unm;
 pub fn run(rc: &Rc<u32>) -> u32 {
   let mut held = None;
   let x = None.map(Foo::from);
   if let Some(foo) = x { let _: Unm = foo.it; let _: u8 = foo.f; held = Some(foo.item); }
   held = held.or(Some(Box::new(rc.clone())));
   ***held.as_ref().unwrap() } }
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { m::run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
