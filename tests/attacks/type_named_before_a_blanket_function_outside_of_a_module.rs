//! refused: `Iterator` is not marked
//! The same, item by item: the impl for each type asks for the type's bounds.

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
mod m { use no_tls::no_tls; use std::rc::Rc;
 #[no_tls] pub trait Make: Sized { fn make() -> Option<Self> { None } }
 #[no_tls] impl<T> Make for T {}
 #[no_tls] pub struct Foo<I: Iterator> { pub item: I::Item, pub it: I }
 #[no_tls] pub struct Unm;
 #[no_tls] pub fn run(rc: &Rc<u32>) -> u32 {
   let mut held = None;
   let x = Foo::make();
   if let Some(foo) = x { let _: Unm = foo.it; held = Some(foo.item); }
   held = held.or(Some(Box::new(rc.clone())));
   ***held.as_ref().unwrap() } }
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { m::run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
