//! refused: type annotations needed
//! What an `Ambient` holds has an `Unpin` for one argument, which an `impl Trait` that hides the `Ambient` would let through.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
use std::marker::{PhantomData, PhantomPinned};
use no_tls::{Ambient, outside};
pub struct U<T>(PhantomData<fn(T)>, PhantomPinned);
impl<T> U<T> { pub fn new() -> Self { U(PhantomData, PhantomPinned) } }
impl Unpin for U<Box<dyn Ev>> {} // attack
impl<T> Unpin for U<T> {} // harmless
#[no_tls]
fn hidden<T: 'static>(_: &Option<T>) -> impl Sized + use<T> { outside!(Ambient::new(U::<T>::new())) }
#[no_tls]
fn moved<T: Unpin>(_: T) {}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let slot = None; // attack
    let slot: Option<u8> = None; // harmless
    moved(hidden(&slot));
    **rc
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
