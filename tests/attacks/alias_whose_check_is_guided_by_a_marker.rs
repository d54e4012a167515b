//! refused: type annotations needed
//! What an alias hides is checked by itself, where the one marked impl says what is left out: where the path is used, it is of another type.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }

#[no_tls]
pub struct Local;
pub trait Says { type Out; }
impl Says for u8 { type Out = u8; }
impl Says for Local {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

#[no_tls]
pub struct Own<X>(PhantomData<X>);
#[no_tls]
impl Debug for Own<u8> { fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result { Ok(()) } }
#[no_tls] // harmless
impl Debug for Own<Local> { fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result { Ok(()) } }
#[no_tls]
pub struct Bounded<X>(PhantomData<X>) where Own<X>: Debug;

#[no_tls]
pub struct Foo<A, X, B> { a: PhantomData<A>, x: Option<X>, b: Option<B> }
#[no_tls]
impl<A, X, B> Foo<A, X, B> { fn make() -> Self { Foo { a: PhantomData, x: None, b: None } } }
type Alias<X> = Foo<Bounded<X>, X, <X as Says>::Out>;

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut foo = Alias::make(); // attack
    let mut foo = Alias::<Local>::make(); // harmless
    foo.x = Some(Local);
    foo.b = Some(Box::new(rc.clone()));
    ***foo.b.as_ref().unwrap()
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("{}", kept());
    let _ = keep;
}
