//! refused: is not a type that marked code may use
//! A constant in a pattern is checked as it is written: `fn(&'static u8)` is not `fn(&u8)`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
pub trait Sel { type Out; }
#[no_tls]
struct Tag<T>(std::marker::PhantomData<T>);
impl Sel for Tag<fn(&'static u8)> { type Out = Box<dyn Ev>; } // attack
impl Sel for Tag<fn(&'static u8)> { type Out = Box<Rc<u32>>; } // harmless
impl Sel for Tag<for<'x> fn(&'x u8)> { type Out = Box<Rc<u32>>; }
impl<T> Tag<T> where Tag<T>: Sel { const NONE: Option<<Self as Sel>::Out> = None; }
impl PartialEq for dyn Ev { fn eq(&self, _: &Self) -> bool { true } }
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    if let Tag::<fn(&'static u8)>::NONE = slot {}
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
