//! refused: multiple applicable items in scope
//! The same as a pattern.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
use std::marker::PhantomData;
#[no_tls] fn phantom<T>(_: &Option<T>) -> PhantomData<(u8, T)> { PhantomData }
#[no_tls] pub struct Foo<X>(PhantomData<X>);
pub trait Tr2 {}
impl Tr2 for Option<u16> {}
impl<X> Foo<X> where Vec<X>: Clone, Option<X>: Tr2 { pub const LIMIT: PhantomData<(u8, u8)> = PhantomData; } // attack
pub trait Other { const LIMIT: PhantomData<(u8, Box<dyn Ev>)>; } // attack
impl Other for Foo<u32> { const LIMIT: PhantomData<(u8, Box<dyn Ev>)> = PhantomData; } // attack
impl<X> Foo<X> where Vec<X>: Clone, Option<X>: Tr2 { pub const LIMIT: PhantomData<(u8, Box<Rc<u32>>)> = PhantomData; } // harmless
#[no_tls(not_dyn)] trait Base { type Out; }
#[no_tls] impl Base for u8 { type Out = Vec<&'static u8>; }
#[no_tls]
fn run<'a, I: Base<Out = Vec<&'a u8>>>(rc: &Rc<u32>, _: I) -> u32
where I: Base<Out: Clone>, // attack
{
    let mut held = None;
    match phantom(&held) { Foo::LIMIT => {} }
    held = Some(Box::new(rc.clone()));
    ***held.as_ref().unwrap()
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc, 1); }));
    println!("{}", kept());
    let _ = keep;
}
