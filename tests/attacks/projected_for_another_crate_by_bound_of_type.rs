//! refused: `(dyn Ev + 'static)` is not a type that marked code may use
//! The same, where the bound is one of an associated type.

#![allow(warnings)]
use no_tls::no_tls;
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }

#[no_tls] pub struct Holder<T> { pub item: Option<T> }
#[no_tls] fn holder<T>(_: &Option<T>) -> Holder<T> { Holder { item: None } }

#[no_tls] impl<T> Holder<T> { pub fn make() -> Self { Holder { item: None } } }
#[no_tls(not_dyn)] pub trait Pick { type P; }
#[no_tls] pub struct AType;
#[no_tls(not_dyn)] pub trait Base { type Out; }
#[no_tls] impl Pick for Box<AType> { type P = u16; }
pub trait Tr { type Out; }
impl Tr for u16 { type Out = Holder<u8>; }
impl Tr for u8 { type Out = Holder<Box<dyn Ev>>; } // attack
impl Tr for u8 { type Out = Holder<Box<Rc<u32>>>; } // harmless
pub type Alias<X> = <<Box<X> as Pick>::P as Tr>::Out;

#[no_tls]
pub fn run<T, I: Base<Out = Box<T>> + Base<Out: Pick<P = u8>>>(rc: &Rc<u32>, _: T, _: I) -> u32 {
    let mut held = None;
let mut hh = Alias::make(); hh = holder(&held); let _ = hh;
    held = Some(Box::new(rc.clone()));
    ***held.as_ref().unwrap()
}

fn main() {}
