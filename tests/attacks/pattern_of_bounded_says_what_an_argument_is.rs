//! refused: this leaves out the arguments of a type that has bounds
//! A pattern says what type a value is that nobody made, and so was asked for nothing.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
use std::marker::PhantomData;
use std::hash::{Hash, Hasher};
#[no_tls]
struct P<T>(PhantomData<T>);
type E = Box<dyn Ev>; // attack
type E = Box<Rc<u32>>; // harmless
#[no_tls] // harmless
impl Hash for P<E> { fn hash<H: Hasher>(&self, _: &mut H) {} }
#[no_tls]
struct Q<K: Hash> { x: Option<K> }
#[no_tls]
fn same<T>(_: &Option<T>, _: &Option<P<T>>) {}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    if let Some(Q { x }) = None { same(&slot, &x); } // attack
    if let Some(Q::<P<E>> { x }) = None { same(&slot, &x); } // harmless
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
