//! refused: what is returned holds this, so that it must be named
//! The same, where a type in the bound is called `Fn`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
mod other { // another crate
    pub trait Pinned<T> {}
    pub struct Iter<T>(std::marker::PhantomData<T>, std::marker::PhantomPinned);
    impl<T> Iterator for Iter<T> { type Item = u8; fn next(&mut self) -> Option<u8> { None } }
    impl<T> Unpin for Iter<T> where (): Pinned<T> {}
    pub fn iter<T>(_: &T) -> Iter<T> { Iter(std::marker::PhantomData, std::marker::PhantomPinned) }
}
impl other::Pinned<Option<Box<dyn Ev>>> for () {} // attack
impl other::Pinned<Option<Box<Rc<u32>>>> for () {} // harmless
#[no_tls]
struct Fn;
#[no_tls]
trait Tag<X> { fn tag(&self) {} }
#[no_tls]
impl<T> Tag<Fn> for Option<T> { }
mod allowed {
    use super::{Fn, Tag, other};
    no_tls::allow! { unsafe because "read: it is empty";
        pub fn iter(of: &impl Tag<Fn>) -> impl Iterator<Item = u8> = other::iter; // attack
        pub fn iter<T: Tag<Fn>>(of: &T) -> impl Iterator<Item = u8> = other::iter; // harmless
    }
}
#[no_tls]
fn moved<U: Unpin>(_: &U) {}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    moved(&allowed::iter(&slot));
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner // attack
    **inner.as_ref() // harmless
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
