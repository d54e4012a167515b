//! refused: is not a type that marked code may use
//! Whatever has std's `Display` is coerced to its `dyn`, by an impl that nobody has marked, and that says what an argument is.

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
#[no_tls] // harmless
impl std::fmt::Display for P<Box<dyn Ev>> { fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) } } // attack
impl std::fmt::Display for P<Box<Rc<u32>>> { fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) } } // harmless
#[no_tls] // attack
struct Log { shown: Vec<Box<dyn std::fmt::Display>> } // attack
#[no_tls] // harmless
struct Log { shown: Vec<Box<dyn no_tls::marked::Display>> } // harmless
#[no_tls]
fn made<T>(_: &Option<T>) -> Box<P<T>> { Box::new(P(PhantomData)) }
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    let mut log = Log { shown: Vec::new() };
    log.shown.push(made(&slot));
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
