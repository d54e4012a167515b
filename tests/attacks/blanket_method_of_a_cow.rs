//! refused: this leaves out the arguments of a type that has bounds
//! The same of a method, called by its path.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
use std::marker::PhantomData;
#[no_tls]
struct P<T>(PhantomData<T>);
type E = Box<dyn Ev>; // attack
type E = Box<Rc<u32>>; // harmless
#[no_tls]
trait Make { fn ext(&self) -> u8 { 1 } }
#[no_tls]
impl<T> Make for T {}
#[no_tls]
fn same<T>(_: &Option<T>, _: &P<T>) {}
use std::borrow::{Borrow, Cow, ToOwned};
#[no_tls] // harmless
impl Borrow<P<E>> for String { fn borrow(&self) -> &P<E> { Box::leak(Box::new(P(PhantomData))) } }
#[no_tls] // harmless
impl ToOwned for P<E> { type Owned = String; fn to_owned(&self) -> String { String::new() } }
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    let x = None; if let Some(c) = &x { Cow::ext(c); } // attack
    if let Some(c) = &x { let p: &P<_> = c; same(&slot, p); } // attack
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
