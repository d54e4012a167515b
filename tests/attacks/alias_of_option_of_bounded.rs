//! refused: type annotations needed
//! An alias whose inner type has bounds that nobody is asked for: `Vec::new` asks nothing of it.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
#[no_tls]
struct Count;
#[no_tls] // harmless
impl Iterator for Count {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless
    fn next(&mut self) -> Option<Self::Item> { None } }
#[no_tls]
struct Q<I: Iterator> { i: Option<I>, item: Option<I::Item> }
type A<I> = Vec<Q<I>>;
#[no_tls]
fn same<T>(_: &T, _: &T) {}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    let hold = A::new(); // attack
    let hold = Vec::<Q<Count>>::new(); // harmless
    if let Some(q) = hold.first() { same(&q.i, &Some(Count)); same(&slot, &q.item); }
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
