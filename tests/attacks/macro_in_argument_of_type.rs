//! refused: what a macro makes in a type is not seen
//! A macro in the argument of a type is expanded once where it is checked, and once where it is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
trait Sel { type Out; }
struct Tag<const N: usize>;
impl Sel for Tag<0> { type Out = Box<Rc<u32>>; }
impl Sel for Tag<1> { type Out = Box<dyn Ev>; }
type Al<const N: usize> = <Tag<N> as Sel>::Out;
macro_rules! pick { () => { 0 } }
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    macro_rules! pick { () => { 1 } } // attack
    let mut slot: Option<Al<{ pick!() }>> = None; // attack
    let mut slot: Option<Al<0>> = None; // harmless
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
