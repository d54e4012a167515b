//! refused: type annotations needed
//! A constant of a generic type in lower case: the copy that is checked is of the one type that a marked impl lets be `NoTls`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }

#[no_tls]
pub struct Own<X>(std::marker::PhantomData<X>);
#[no_tls]
impl std::fmt::Debug for Own<u8> { fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) } }
impl std::fmt::Debug for Own<Local> { fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) } } // attack
#[no_tls]
pub struct Slot<X>(std::marker::PhantomData<X>) where Own<X>: std::fmt::Debug;
#[no_tls]
pub struct Local;
pub trait Says { type Out; }
impl Says for u8 { type Out = u8; }
impl Says for Local {
    type Out = Box<dyn Ev>; // attack
    type Out = u8; // harmless
}

#[no_tls]
#[allow(non_camel_case_types)]
pub struct foo<T>(T);
impl<T: Says> foo<T> where Own<T>: std::fmt::Debug { const LIMIT: (Option<Slot<T>>, Option<T>, Option<T::Out>) = (None, None, None); }

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let both: (_, Option<Local>, _) = foo::LIMIT; // attack
    let both: (_, Option<u8>, _) = foo::LIMIT; // harmless
    let mut held = both.2;
    held = Some(Box::new(rc.clone())); // attack
    ***held.as_ref().unwrap() // attack
    held = Some(3); // harmless
    held.unwrap_or(0).into() // harmless
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("{}", kept());
    let _ = keep;
}
