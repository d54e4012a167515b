//! refused: is not marked `#[no_tls]`
//! Std's `Default` of a heap asks for `Ord`, by an impl that nobody has marked, and that says what an argument is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
use std::marker::PhantomData;
use std::collections::BinaryHeap;
use std::cmp::Ordering;
#[no_tls]
struct P<T>(PhantomData<T>);
type E = Box<dyn Ev>; // attack
type E = Box<Rc<u32>>; // harmless
#[no_tls] // harmless
impl PartialEq for P<E> { fn eq(&self, _: &Self) -> bool { true } }
#[no_tls] // harmless
impl Eq for P<E> {}
#[no_tls] // harmless
impl PartialOrd for P<E> { fn partial_cmp(&self, _: &Self) -> Option<Ordering> { None } }
#[no_tls] // harmless
impl Ord for P<E> { fn cmp(&self, _: &Self) -> Ordering { Ordering::Equal } }
#[no_tls]
fn made<T>(_: &Option<T>, _: &BinaryHeap<P<T>>) {}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    made(&slot, &Default::default());
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
