//! refused: is of no `Write` of std's
//! A bound on a trait of one's own that is called `Write`, of which a struct's marker cannot speak.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
use std::marker::PhantomData;
trait Write {} // attack
use std::fmt::Write; // harmless
#[no_tls]
struct P<T>(PhantomData<T>);
impl Write for P<Box<dyn Ev>> {} // attack
impl Write for std::io::Cursor<Vec<u8>> {} // attack
#[no_tls]
struct Q<K: Write> { x: Option<K> }
#[no_tls]
fn same<T>(_: &Option<T>, _: &Option<P<T>>) {}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    if let Some(Q { x }) = None { same(&slot, &x); } // attack
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
