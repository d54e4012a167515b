//! refused: mismatched types
//! A constant as a pattern, which has the name of a struct: the struct is checked.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
#[no_tls]
fn phantom<T>(_: &Option<T>) -> PhantomData<(u8, T)> { PhantomData }

mod other {
    #[allow(non_upper_case_globals, unused)]
    pub const Foo: super::PhantomData<(u8, Box<dyn super::Ev>)> = super::PhantomData; // attack
    #[no_tls::no_tls] // harmless
    pub struct Foo; // harmless
}
use other::Foo;
#[no_tls] // attack
pub struct Foo {} // attack
#[no_tls] // harmless
fn phantom_of<T>(_: &Option<T>) -> Foo { Foo } // harmless
use phantom as phantom_of; // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut held = None;
    match phantom_of(&held) { Foo => {} }
    held = Some(Box::new(rc.clone()));
    ***held.as_ref().unwrap()
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("{}", kept());
    let _ = (keep, PhantomData::<u8>);
}
