//! refused: is not a type that marked code may use
//! The same of a listed method.

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
    pub struct H<T>(std::marker::PhantomData<T>);
    pub struct Iter<T>(std::marker::PhantomData<T>, std::marker::PhantomPinned);
    impl<T> Iterator for Iter<T> { type Item = u8; fn next(&mut self) -> Option<u8> { None } }
    impl<T> Unpin for Iter<T> where (): Pinned<T> {}
    impl<T> H<T> { pub fn new() -> Self { H(std::marker::PhantomData) } pub fn iter(&self) -> Iter<T> { Iter(std::marker::PhantomData, std::marker::PhantomPinned) } }
}
impl other::Pinned<Box<dyn Ev>> for () {} // attack
impl other::Pinned<Box<Rc<u32>>> for () {} // harmless
mod allowed {
    use super::other;
    no_tls::allow! { unsafe because "read: it is empty";
        pub struct H<T>(other::H<T>);
        impl<T> H<T> { pub fn new() -> Self; pub fn iter(&self) -> impl Iterator<Item = u8>; }
    }
}
#[no_tls]
fn made<T>(_: &Option<T>) -> allowed::H<T> { allowed::H::new() }
#[no_tls]
fn moved<U: Unpin>(_: &U) {}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    moved(&made(&slot).iter());
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
